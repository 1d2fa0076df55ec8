import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

/** Listens, and never accepts: its thread sleeps. */
const deaf = `
  const { parentPort } = require('node:worker_threads')
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })`

/** A port at which no connection ever comes about, as behind a firewall that drops what it doesn't like. For tests. */
export const openDeafPort = async () => {
  const worker = new Worker(deaf, { eval: true })
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  // The system itself takes the first few connections, until its queue is full.
  const filling: Socket[] = []
  for (let number = 0; number < 4; number += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    filling.push(socket)
    await new Promise((resolve) => {
      socket.once('connect', resolve)
      setTimeout(resolve, 100)
    })
  }
  return {
    url: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      for (const socket of filling) socket.destroy()
      await worker.terminate()
    },
  }
}
