import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { GeneratedRequest } from './request-parts.ts'

/** Sends one request after the other, over one connection that is kept open for as long as the server keeps it. */
export const oneConnection = (port: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    send: async ({ method, url, headers, payload }: GeneratedRequest): Promise<{ status: number; body: string }> => {
      const bytes = Buffer.from(payload ?? '')
      const length = payload === undefined ? {} : { 'content-length': String(bytes.length) }
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const options = { host: '127.0.0.1', port, agent, method, path: url, headers: { ...headers, ...length } }
        request(options, resolve).on('error', reject).end(bytes)
      })
      return { status: answer.statusCode!, body: await text(answer) }
    },
    close: () => agent.destroy(),
  }
}
