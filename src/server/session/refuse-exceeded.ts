import type { FastifyReply } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { Quota } from './quota.ts'

/** Tells what is left of a quota, in the headers that Laravel uses, and refuses once it is used up. */
export const refuseExceeded = (reply: FastifyReply, { limit, remaining, exceeded, seconds }: Quota): void => {
  reply.headers({ 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining })
  if (!exceeded) return
  throw tooManyRequests(seconds)
}

/** `seconds` are those after which the next request is taken. */
export const tooManyRequests = (seconds: number): Refusal => {
  const reset = Math.floor(Date.now() / 1000) + seconds
  return new Refusal(429, 'too_many_requests', {
    values: { seconds },
    headers: { 'retry-after': String(seconds), 'x-ratelimit-reset': String(reset) },
  })
}
