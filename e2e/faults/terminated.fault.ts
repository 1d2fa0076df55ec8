import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { accessKey, type FlowsServer, startFlowsServer } from '../support/flows-server.ts'
import { type Client, connectTo, type Request } from './support/client.ts'
import type { Proof } from './support/proof.ts'
import { recount } from './support/recount.ts'

const rounds = 5
const clients = 32
const idle = 50
const longestEnd = 10_000

export const proof: Proof = {
  what: 'SIGTERM under load cuts no request, and the server ends soon',
  prove: async () => {
    const told = { answers: 0, created: 0 }
    let slowest = 0
    for (let round = 0; round < rounds; round += 1) {
      const server = await startFlowsServer()
      try {
        slowest = Math.max(slowest, await terminate(server, told))
      } finally {
        await server.stop()
      }
    }
    return `${rounds} × TERM with ${clients} busy connections, ${idle} idle ones and a body on its way: ${told.answers} requests answered, 0 cut; ${told.created} creates acknowledged, all there; exit code 0 after at most ${(slowest / 1000).toFixed(1)} s`
  },
}

/** Milliseconds that it took to end. */
const terminate = async (server: FlowsServer, told: { answers: number; created: number }): Promise<number> => {
  const child = server.process()
  const idleOnes = Array.from({ length: idle }, () => connectTo(server.url))
  await Promise.all(idleOnes.map((client) => client.send({ path: '/health' })))
  const names: string[] = []
  const busyOnes = Array.from({ length: clients }, () => connectTo(server.url))
  const working = Promise.all(busyOnes.map((client, at) => workUntilClosed(client, `${at}`, names, told)))
  // Told below, when it is awaited.
  working.catch(() => {})
  const late = await sendHalf(server.url)
  await setTimeout(500)

  const ended = once(child, 'exit')
  const begunAt = performance.now()
  child.kill('SIGTERM')
  await setTimeout(100)
  assert.match(await sendRest(late), /^HTTP\/1\.1 201 /)
  names.push('Late')
  await working
  const [code] = await Promise.race([ended, setTimeout(longestEnd, ['none: it still runs'])])
  const took = performance.now() - begunAt
  assert.equal(code, 0)
  for (const client of [...idleOnes, ...busyOnes]) client.close()

  await server.restart()
  const found = recount(server.database).map(({ name }) => name)
  assert.deepEqual(found.toSorted(), names.toSorted())
  told.created += names.length
  return took
}

/** The only end is that no new connection is taken; a request that was sent is answered. */
const workUntilClosed = async (client: Client, who: string, names: string[], told: { answers: number }) => {
  for (let at = 0; ; at += 1) {
    const name = `${who} ${at}`
    const request: Request =
      at % 2 ? { path: '/v1/flows' } : { method: 'POST', path: '/v1/flows', body: { name, type: 'sms' } }
    try {
      const { status, body } = await client.send(request)
      assert.ok(status === 200 || status === 201, body)
      if (status === 201) names.push(name)
      told.answers += 1
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return
      throw error
    }
  }
}

const body = '{"name": "Late", "type": "sms"}'

const sendHalf = async (url: string): Promise<Socket> => {
  const { port, host } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  // Told by its answer, or the lack of it.
  socket.on('error', () => {})
  const head = [
    'POST /v1/flows HTTP/1.1',
    `host: ${host}`,
    `authorization: Bearer ${accessKey}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`)
  return socket
}

const sendRest = async (socket: Socket): Promise<string> => {
  socket.write(body.slice(10))
  return text(socket)
}
