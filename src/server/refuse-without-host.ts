import type { FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

/** Refuses what HTTP/1.1 forbids: not to say for which host a request is. By itself Node does, without a word. */
export const refuseWithoutHost = ({ headers, raw }: FastifyRequest): void => {
  if (headers.host === undefined && raw.httpVersion === '1.1') throw new Refusal(400, 'request_unreadable')
}
