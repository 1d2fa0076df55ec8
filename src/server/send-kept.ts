import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from './flows/entity-tags.ts'

/** Something that is made once and sent to everyone alike. */
export type Kept = { bytes: Buffer; etag: string; type: string }

export const toKept = (text: string, type: string): Kept => {
  const bytes = Buffer.from(text)
  return { bytes, etag: `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"`, type }
}

/** Sends it, or 304 to a reader who has it already; caches ask each time, since it changes with the server. */
export const sendKept = ({ bytes, etag, type }: Kept, { headers }: FastifyRequest, reply: FastifyReply) => {
  reply.headers({ etag, 'cache-control': 'public, no-cache' })
  if (isKnown(headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.type(type).send(bytes)
}
