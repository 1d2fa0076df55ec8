import type { FastifyReply } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { Quota } from './quota.ts'

/** Tells what is left of a quota, in the headers that Laravel uses, and refuses once it is used up. */
export const refuseExceeded = (reply: FastifyReply, quota: Quota, now: () => number): void => {
  reply.headers({ 'x-ratelimit-limit': quota.limit, 'x-ratelimit-remaining': quota.remaining })
  if (quota.exceeded) throw tooManyRequests(quota.seconds, now)
}

/** `seconds` are those after which the next request is taken. */
export const tooManyRequests = (seconds: number, now: () => number): Refusal => {
  const reset = Math.floor(now() / 1000) + seconds
  return new Refusal(429, 'too_many_requests', {
    values: { seconds },
    headers: { 'retry-after': String(seconds), 'x-ratelimit-reset': String(reset) },
  })
}
