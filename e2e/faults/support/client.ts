import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { accessKey } from '../../support/flows-server.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

export type Request = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: object
  headers?: Record<string, string>
}

export type Client = {
  /** Rejects unless the whole answer came. Nothing is ever sent twice by itself, as `fetch` may do. */
  send: (request: Request) => Promise<Answer>
  close: () => void
}

/** A program that has one connection to the server, kept open or made for each request. */
export const connectTo = (url: string, { keepAlive = true } = {}): Client => {
  // With a limit Node would keep the connection all the same.
  const agent = keepAlive ? new Agent({ keepAlive, maxSockets: 1 }) : new Agent()
  return {
    send: async ({ method = 'GET', path, body, headers }) => {
      const sent = httpRequest(url + path, {
        agent,
        method,
        headers: {
          authorization: `Bearer ${accessKey}`,
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
      })
      // Told by what is awaited below; after the head of the answer nobody else would listen.
      sent.on('error', () => {})
      sent.end(body && JSON.stringify(body))
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      return { status: answer.statusCode!, headers: answer.headers, body: await text(answer) }
    },
    close: () => agent.destroy(),
  }
}
