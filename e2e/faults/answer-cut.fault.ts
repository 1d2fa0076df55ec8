import assert from 'node:assert/strict'
import { startFlowsServer } from '../support/flows-server.ts'
import { type Client, connectTo } from './support/client.ts'
import { startCuttingProxy } from './support/cutting-proxy.ts'
import type { Proof } from './support/proof.ts'
import { recount } from './support/recount.ts'

const creates = 1000
const clients = 10

export const proof: Proof = {
  what: 'a create whose answer is cut is made once, and its retry is answered as it was',
  prove: async () => {
    const server = await startFlowsServer()
    const proxy = await startCuttingProxy(server.url)
    try {
      const answers = new Map<string, string>()
      const names = Array.from({ length: creates }, (_, at) => `Flow ${at}`)
      const rest = names.values()
      const createThem = async () => {
        const client = connectTo(proxy.url, { keepAlive: false })
        for (const name of rest) answers.set(name, await createTwice(client, name))
      }
      await Promise.all(Array.from({ length: clients }, createThem))

      assert.equal(proxy.cut.size, creates)
      for (const [name, { answer }] of proxy.cut) assert.equal(answers.get(name), bodyOf(answer))
      assert.deepEqual(
        recount(server.database)
          .map(({ name }) => name)
          .toSorted(),
        names.toSorted(),
      )
      const inBody = [...proxy.cut.values()].filter(({ answer, shown }) => shown > answer.indexOf('\r\n\r\n')).length
      return `${creates} creates, each answer cut once (${creates - inBody} in the head, ${inBody} in the body) and asked for again: ${creates} flows, the same answers`
    } finally {
      proxy.close()
      await server.stop()
    }
  },
}

const createTwice = async (client: Client, name: string): Promise<string> => {
  const create = () =>
    client.send({
      method: 'POST',
      path: '/v1/flows',
      body: { name, type: 'sms' },
      headers: { 'idempotency-key': name },
    })
  await assert.rejects(create, 'An answer that was cut was taken for a whole one.')
  const { status, body } = await create()
  assert.equal(status, 201)
  return body
}

const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4)
