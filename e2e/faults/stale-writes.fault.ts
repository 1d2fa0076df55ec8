import assert from 'node:assert/strict'
import { startPostgres } from '../../src/server/db/postgres/postgres-for-test.ts'
import { type FlowsServer, startFlowsServer } from '../support/flows-server.ts'
import { connectTo } from './support/client.ts'
import type { Proof } from './support/proof.ts'

const writers = 100
const rounds = 10

export const proof: Proof = {
  what: 'of 100 writes at once on the same version of a flow exactly one is saved, at two servers on PostgreSQL as well',
  prove: async () => {
    await onFile()
    await onPostgres()
    return `${rounds} rounds on ${writers} connections, at one server on a file and at two on PostgreSQL: each 1 × 200 and ${writers - 1} × 412, and the one is what is there`
  },
}

const onFile = async (): Promise<void> => {
  const server = await startFlowsServer()
  try {
    await race([server])
  } finally {
    await server.stop()
  }
}

const onPostgres = async (): Promise<void> => {
  const postgres = await startPostgres({ syncs: true })
  const environment = { DATABASE_URL: await postgres.newDatabase() }
  const servers = [await startFlowsServer({ environment }), await startFlowsServer({ environment })]
  try {
    await race(servers)
  } finally {
    for (const server of servers) await server.stop()
    await postgres.stop()
  }
}

/** The writers are shared out among the servers. */
const race = async (servers: FlowsServer[]): Promise<void> => {
  const clients = Array.from({ length: writers }, (_, at) => connectTo(servers[at % servers.length]!.url))
  const readers = clients.slice(0, servers.length)
  try {
    const made = await clients[0]!.send({ method: 'POST', path: '/v1/flows', body: { name: 'Pluie', type: 'sms' } })
    const path = made.headers.location!
    for (let round = 0; round < rounds; round += 1) {
      const etag = (await clients[0]!.send({ path })).headers.etag!
      const answers = await Promise.all(
        clients.map((client, at) =>
          client.send({ method: 'PATCH', path, body: { name: `Name ${round} ${at}` }, headers: { 'if-match': etag } }),
        ),
      )
      const statuses = answers.map(({ status }) => status).toSorted()
      assert.deepEqual(statuses, [200, ...Array<number>(writers - 1).fill(412)])
      const saved = answers.find(({ status }) => status === 200)!
      for (const reader of readers) assert.equal((await reader.send({ path })).body, saved.body)
    }
  } finally {
    for (const client of clients) client.close()
  }
}
