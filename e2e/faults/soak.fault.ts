import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { startFlowsServer } from '../support/flows-server.ts'
import { median } from '../support/median.ts'
import { residentMemory } from '../support/resident-memory.ts'
import { type Client, connectTo } from './support/client.ts'
import type { Proof } from './support/proof.ts'

const minutes = Number(process.env['SOAK_MINUTES'] ?? 30)
const clients = 8
/** In milliseconds. */
const betweenLooks = 5000
/** Part of the time until whatever fills up has done so, and part at the end that is compared with what follows it. */
const warmUp = 0.3
const compared = 0.2
const mostGrowth = 0.1

export const proof: Proof = {
  what: 'under load for long the memory of the server does not grow',
  isLong: true,
  prove: async () => {
    const server = await startFlowsServer({ flows: 10_000, executions: 30_000 })
    const told = { reads: 0, writes: 0 }
    const over = new AbortController()
    const connections = Array.from({ length: clients }, () => connectTo(server.url))
    try {
      const session = await signIn(connections[0]!, server.link)
      const working = Promise.all(connections.map((client) => work(client, session, over.signal, told)))
      const looks: number[] = []
      for (const end = performance.now() + minutes * 60_000; performance.now() < end;) {
        await Promise.race([setTimeout(betweenLooks), working])
        looks.push(residentMemory(server.process().pid!))
      }
      over.abort()
      await working
      const from = (part: number) => Math.floor(part * looks.length)
      const early = median(looks.slice(from(warmUp), from(warmUp + compared)))
      const late = median(looks.slice(from(1 - compared)))
      const growth = late / early - 1
      const said = `${minutes} minutes, ${told.reads} reads and ${told.writes} writes: ${early.toFixed(0)} MB after the warm-up, ${late.toFixed(0)} MB at the end (${(100 * growth).toFixed(1)} %), at most ${Math.max(...looks).toFixed(0)} MB`
      assert.ok(growth < mostGrowth, said)
      return said
    } finally {
      for (const client of connections) client.close()
      await server.stop()
    }
  },
}

/** As the printed link does, so that pages are rendered for somebody. */
const signIn = async (client: Client, link: string): Promise<{ cookie: string }> => {
  const code = /code=(.*)/.exec(link)![1]
  const { headers } = await client.send({ method: 'POST', path: '/session', body: { code } })
  return { cookie: headers['set-cookie']![0]!.split(';')[0]! }
}

const reads = [
  '/v1/flows?filter[status]=published&sort=-updated_at',
  '/v1/flows?filter[search]=rain&page=2',
  '/v1/flows?filter[to]=229&filter[status]=completed',
  '/v1/flows?sort=name,-created_at&page=30',
  '/flow-rows?filter[search]=rain',
  '/flow-counts',
  '/health',
]
const pages = ['/flows', '/flows?status=published']

/** All that it makes it takes away again, so that only what the server itself keeps can grow. */
const work = async (
  client: Client,
  session: { cookie: string },
  over: AbortSignal,
  told: { reads: number; writes: number },
): Promise<void> => {
  const write = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<string> => {
    const key = `${process.pid} ${told.writes}`
    told.writes += 1
    const headers = { 'idempotency-key': key }
    const answer = await client.send({ method, path, ...(body && { body }), headers })
    assert.ok(answer.status < 300, answer.body)
    return answer.headers.location ?? ''
  }
  while (!over.aborted) {
    const path = await write('POST', '/v1/flows', { name: 'Pluie', type: 'voice', status: 'published' })
    for (const read of [path, ...reads, ...pages]) {
      const headers = pages.includes(read) ? { ...session, accept: 'text/html' } : {}
      const { status, body } = await client.send({ path: read, headers })
      assert.equal(status, 200, `${read}: ${body}`)
      told.reads += 1
    }
    await write('PATCH', path, { name: `Pluie ${told.writes}` })
    await write('POST', `${path}/start`, { to: ['+22997000001', '+22997000002'] })
    await write('DELETE', path)
    await write('DELETE', path.replace('/v1/flows', '/flow-trash'))
  }
}
