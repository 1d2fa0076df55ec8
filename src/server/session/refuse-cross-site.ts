import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

const readingMethods = ['GET', 'HEAD']

/**
 * Refuses a write that another site makes a browser send: the cookie would go along with it. A browser says where a
 * write comes from; a program that sends an access key itself is asked nothing.
 */
export const refuseCrossSite = ({ method, headers }: FastifyRequest): void => {
  if (readingMethods.includes(method) || headers.authorization !== undefined) return
  const site = headers['sec-fetch-site']
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  const isForeignOrigin = headers.origin !== undefined && hostOf(headers.origin) !== headers.host
  if (isForeignSite || isForeignOrigin) throw new Refusal(403, 'origin_refused')
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
