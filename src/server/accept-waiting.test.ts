import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { acceptWaiting } from './accept-waiting.ts'

test('whoever has connected is answered, though the server stops to listen', async () => {
  const server = createServer((socket) => socket.end('Welcome')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const clients = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'))
  const answers = Promise.all(clients.map((client) => text(client)))
  await once(clients.at(-1)!, 'connect')
  await acceptWaiting(server)
  server.close()
  expect(await answers).toEqual(Array(50).fill('Welcome'))
})
