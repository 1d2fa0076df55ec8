import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type CuttingProxy = {
  url: string
  /** What the server answered and the client never saw, by the key of the request. */
  cut: Map<string, { answer: string; shown: number }>
  close: () => void
}

/**
 * A line that breaks once for each key: when the server has answered all, and the client has seen none of it, some of
 * the head or some of the body. It takes one request on a connection, which must ask for its end.
 */
export const startCuttingProxy = async (target: string): Promise<CuttingProxy> => {
  const cut: CuttingProxy['cut'] = new Map()

  const pass = async (client: Socket): Promise<void> => {
    const server = connect(Number(new URL(target).port), '127.0.0.1')
    let request = ''
    client.on('data', (chunk: Buffer) => (request += chunk.toString()))
    client.pipe(server)
    const answer = await buffer(server)
    const key = /idempotency-key: (.*)\r\n/i.exec(request)?.[1] ?? ''
    if (cut.has(key)) return void client.end(answer)
    // A prime, so that it comes to every place in turn.
    const shown = (cut.size * 7919) % answer.length
    cut.set(key, { answer: answer.toString(), shown })
    // Once as if it were over, once as if the line were dead.
    client.write(answer.subarray(0, shown), () => (cut.size % 2 ? client.destroy() : client.resetAndDestroy()))
  }

  const proxy = createServer((client) => {
    // The client sees it as well, which is the one to tell.
    client.on('error', () => {})
    pass(client).catch(() => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cut,
    close: () => void proxy.close(),
  }
}
