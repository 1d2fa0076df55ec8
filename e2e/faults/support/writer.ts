import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Client, Request } from './client.ts'
import type { FlowFound } from './recount.ts'

/** A write, the flow as it was, if there was one, and what the write makes of it. */
type Attempt = { request: Request; hasKey: boolean; before: FlowFound | null; after: FlowFound }

export type Writer = ReturnType<typeof createWriter>

/**
 * A program that writes to flows of its own without pause, half of its requests with a key, and remembers what was
 * acknowledged. `name` is no other writer's.
 */
export const createWriter = (name: string) => {
  /** By their marks, as they must be found. */
  const flows = new Map<string, FlowFound>()
  /** What was sent and not answered. */
  let open: Attempt | null = null
  let written = 0

  const attempt = async (client: Client, next: Attempt): Promise<void> => {
    open = next
    const { status, body } = await client.send(next.request)
    assert.ok(status >= 200 && status < 300, `${next.request.method} was answered with ${status}: ${body}`)
    if (next.before === null) next.after.id = (JSON.parse(body) as { data: { id: string } }).data.id
    flows.set(next.after.mark!, next.after)
    open = null
    written += 1
  }

  const choose = (): Attempt => {
    const usable = [...flows.values()].filter(({ in_trash }) => in_trash === 0).slice(-20)
    const before = usable[Math.floor(Math.random() * usable.length)] ?? null
    const hasKey = Math.random() < 0.5
    const headers: Record<string, string> = hasKey ? { 'idempotency-key': randomUUID() } : {}
    return { hasKey, ...chooseWrite(before, `${name} ${randomUUID()}`, headers) }
  }

  return {
    acknowledged: () => written,

    /** Ends when the connection does. A refusal is thrown. */
    writeUntilCut: async (client: Client): Promise<void> => {
      for (;;) {
        const next = choose()
        try {
          await attempt(client, next)
        } catch (error) {
          if (error instanceof Error && 'code' in error && error.code !== 'ERR_ASSERTION') return
          throw error
        }
      }
    },

    /** Sends once more what was not answered, if it has a key. True if it had. */
    retry: async (client: Client): Promise<boolean> => {
      if (!open?.hasKey) return false
      await attempt(client, open)
      return true
    },

    /** Compares all that it knows with the flows that are there, by their marks. */
    check: (found: Map<FlowFound['mark'], FlowFound[]>): void => {
      if (open) {
        // Done or not, but nothing in between; from now on it is what it is.
        const { before, after } = open
        const [now = null, ...more] = found.get(after.mark) ?? []
        assert.equal(more.length, 0, `${after.mark} was made twice.`)
        if (now && before === null) after.id = now.id
        const fitting = [before, after].find((flow) => isDeepStrictEqual(flow, now))
        assert.notEqual(fitting, undefined, `Half done: ${JSON.stringify({ before, after, now })}`)
        if (now) flows.set(after.mark!, now)
        open = null
      }
      for (const [mark, flow] of flows) assert.deepEqual(found.get(mark), [flow])
    },

    marks: () => [...flows.keys()],
  }
}

const numbers = ['+22997000001', '+22997000002', '+22997000003']

const chooseWrite = (
  flow: FlowFound | null,
  unique: string,
  headers: Record<string, string>,
): Omit<Attempt, 'hasKey'> => {
  const kind = Math.random()
  if (!flow || kind < 0.4) {
    const body = { name: unique, type: 'voice', status: 'published', metadata: JSON.stringify({ mark: unique }) }
    return {
      request: { method: 'POST', path: '/v1/flows', body, headers },
      before: null,
      // It is told by the server which id it has.
      after: { id: '', name: unique, mark: unique, executions: 0, in_trash: 0 },
    }
  }
  const path = `/v1/flows/${flow.id}`
  if (kind < 0.7) {
    const request: Request = { method: 'PATCH', path, body: { name: unique }, headers }
    return { request, before: flow, after: { ...flow, name: unique } }
  }
  if (kind < 0.9) {
    const request: Request = { method: 'POST', path: `${path}/start`, body: { to: numbers }, headers }
    return { request, before: flow, after: { ...flow, executions: flow.executions + numbers.length } }
  }
  return { request: { method: 'DELETE', path, headers }, before: flow, after: { ...flow, in_trash: 1 } }
}
