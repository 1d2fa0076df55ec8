import assert from 'node:assert/strict'
import { startFlowsServer } from '../support/flows-server.ts'
import { connectTo } from './support/client.ts'
import type { Proof } from './support/proof.ts'

const writers = 100
const rounds = 10

export const proof: Proof = {
  what: 'of 100 writes at once on the same version of a flow exactly one is saved',
  prove: async () => {
    const server = await startFlowsServer()
    const clients = Array.from({ length: writers }, () => connectTo(server.url))
    try {
      const made = await clients[0]!.send({ method: 'POST', path: '/v1/flows', body: { name: 'Pluie', type: 'sms' } })
      const path = made.headers.location!
      for (let round = 0; round < rounds; round += 1) {
        const etag = (await clients[0]!.send({ path })).headers.etag!
        const answers = await Promise.all(
          clients.map((client, at) =>
            client.send({
              method: 'PATCH',
              path,
              body: { name: `Name ${round} ${at}` },
              headers: { 'if-match': etag },
            }),
          ),
        )
        const statuses = answers.map(({ status }) => status).toSorted()
        assert.deepEqual(statuses, [200, ...Array<number>(writers - 1).fill(412)])
        const saved = answers.find(({ status }) => status === 200)!
        assert.equal((await clients[0]!.send({ path })).body, saved.body)
      }
      return `${rounds} rounds on ${writers} connections: each 1 × 200 and ${writers - 1} × 412, and the one is what is there`
    } finally {
      for (const client of clients) client.close()
      await server.stop()
    }
  },
}
