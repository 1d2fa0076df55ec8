import type { ConnectionError } from 'fastify'
import type { Socket } from 'node:net'
import { type RefusalKey, refusalSentence } from '../contract/refusal-words.ts'
import { headersOfAll } from './headers-of-all.ts'
import { preferredLanguage } from './preferred-language.ts'
import { policyOfTooLongPage, tooLongPage } from './too-long-page.ts'

/** Errors of Node's HTTP parser that say more than that the request is malformed. */
const known: Record<string, { status: string; key: RefusalKey }> = {
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', key: 'request_too_long' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', key: 'request_unreadable' },
}
const malformed: { status: string; key: RefusalKey } = { status: '400 Bad Request', key: 'request_unreadable' }

/** Answers what never became a request, in the form of any other refusal. */
export const answerClientError = (error: ConnectionError, socket: Socket): void => {
  const { code } = error
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, key } = known[code] ?? malformed
  const { body, ...headers } = (key === 'request_too_long' && pageFor(error)) || problem(key)
  const head = Object.entries({ ...headersOfAll, ...headers, 'content-length': Buffer.byteLength(body) })
  const lines = [`HTTP/1.1 ${status}`, ...head.map(([name, value]) => `${name}: ${value}`), 'connection: close']
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}

/** Its language can't be known. */
const problem = (key: RefusalKey) => ({
  'content-type': 'application/json; charset=utf-8',
  body: JSON.stringify({ message: refusalSentence(key, 'en') }),
})

/** For a person, where what came of the request tells that it is a browser's, for no data. */
const pageFor = ({ rawPacket }: ConnectionError) => {
  // Node's own; Fastify types it as it looks in JSON.
  const came = (rawPacket as unknown as Buffer | undefined)?.toString('latin1') ?? ''
  const header = (name: string) => new RegExp(`\r\n${name}:([^\r\n]*)`, 'i').exec(came)?.[1]
  if (/^[A-Z]+ \/v1[/?]/.test(came) || !header('accept')?.includes('text/html')) return null
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOfTooLongPage,
    body: tooLongPage(preferredLanguage(header('accept-language'))),
  }
}
