import { expect, onTestFinished, test, vi } from 'vitest'
import { accountKey } from './in-front-for-test.ts'
import { start } from './start-program-for-test.ts'
import { startStandIn } from './upstream/stand-in.ts'

// A process takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

/** Each write of a flow, with its own key. */
const writes = {
  create: { method: 'POST', path: () => '', body: { name: 'Rain', type: 'voice' } },
  update: { method: 'PATCH', path: (id: string) => `/${id}`, body: { name: 'Storm' } },
  start: { method: 'POST', path: (id: string) => `/${id}/start`, body: {} },
  delete: { method: 'DELETE', path: (id: string) => `/${id}`, body: undefined },
}
const names = Object.keys(writes) as (keyof typeof writes)[]

/** The whole server in front of a stand-in for the service, ended as a crash does between a write and its retry. */
export const describeRestartsInFront = (name: string, newDatabase: () => Promise<string>) => {
  const opened = async () => {
    const standIn = await startStandIn({ keys: [accountKey] })
    onTestFinished(standIn.stop)
    const environment = { DATABASE_URL: await newDatabase(), OUR_VOICE_API_URL: standIn.url }
    const launch = async () => {
      const { child, ready, ended } = start('main', environment)
      const { address } = await ready()
      const send = async (write: keyof typeof writes, ids: Record<string, string>, change = {}) => {
        const { method, path, body } = writes[write]
        const answer = await fetch(`${address}/v1/flows${path(ids[write]!)}`, {
          method,
          headers: {
            authorization: `Bearer ${accountKey}`,
            'idempotency-key': write,
            ...(body && { 'content-type': 'application/json' }),
          },
          ...(body && { body: JSON.stringify({ ...body, ...change }) }),
        })
        return { status: answer.status, said: await answer.text(), etag: answer.headers.get('etag') }
      }
      const kill = async () => {
        child.kill('SIGKILL')
        await ended
      }
      return { send, kill }
    }
    const ids = Object.fromEntries(names.map((write) => [write, standIn.put({ name: write, status: 'published' }).id]))
    const sent = () =>
      standIn.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
    return { standIn, launch, ids, sent }
  }

  test(`a server that was killed after it answered answers the same again, ${name}`, async () => {
    const { standIn, launch, ids, sent } = await opened()
    const first = await launch()
    const answers = []
    for (const write of names) answers.push(await first.send(write, ids))
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200, 204])
    const before = sent()
    await first.kill()

    const second = await launch()
    for (const [at, write] of names.entries()) expect(await second.send(write, ids)).toEqual(answers[at])
    expect((await second.send('create', ids, { name: 'Other' })).status).toBe(422)
    expect(sent()).toEqual(before)
    expect(standIn.flows.size).toBe(names.length)
  })

  test(`a server that was killed before it answered does nothing twice, ${name}`, async () => {
    const { standIn, launch, ids, sent } = await opened()
    const first = await launch()
    standIn.misbehave(({ method }) => (method === 'GET' ? null : 'silence'))
    const cut = Promise.allSettled(names.map((write) => first.send(write, ids)))
    await vi.waitFor(() => expect(sent()).toHaveLength(names.length), { timeout: 30_000 })
    await first.kill()
    expect((await cut).map(({ status }) => status)).toEqual(names.map(() => 'rejected'))
    standIn.misbehave(null)

    const second = await launch()
    const ended = async (write: keyof typeof writes) => {
      const answer = await second.send(write, ids)
      // For as long as another server could still be at it.
      expect(answer.status).not.toBe(409)
      return answer
    }
    const again = await Promise.all(
      names.map((write) => vi.waitFor(() => ended(write), { timeout: 30_000, interval: 500 })),
    )
    expect(again.map(({ status }) => status)).toEqual([201, 200, 503, 204])
    expect(again[names.indexOf('start')]?.said).toContain('may have been started')
    expect(sent()).toHaveLength(names.length)
    const kept = [...standIn.flows.values()].map((flow) => flow['name'])
    expect(kept.toSorted()).toEqual(['Rain', 'Storm', 'create', 'start'])
  })
}
