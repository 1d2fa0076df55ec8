import type { ConnectionError } from 'fastify'
import type { Socket } from 'node:net'
import { type RefusalKey, refusalSentence } from '../contract/refusal-words.ts'

/** Errors of Node's HTTP parser that say more than that the request is malformed. */
const known: Record<string, { status: string; key: RefusalKey }> = {
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', key: 'request_too_long' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', key: 'request_unreadable' },
}
const malformed: { status: string; key: RefusalKey } = { status: '400 Bad Request', key: 'request_unreadable' }

/** Answers what never became a request, in the form of any other refusal; its language can't be known. */
export const answerClientError = ({ code }: ConnectionError, socket: Socket): void => {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, key } = known[code] ?? malformed
  const body = JSON.stringify({ message: refusalSentence(key, 'en') })
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
