import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Idempotency } from './db/write-once.ts'
import { Refusal } from './refusal.ts'

/** Seconds after which a request that is being carried out is worth asking for again. */
const retryAfter = '1'

/** Has writes carried out once for each `Idempotency-Key`, and says so where the key came with another request before. */
export const createOnce = () => {
  const inFlight = new Set<string>()

  return async <T>(
    request: FastifyRequest,
    write: (idempotency: Idempotency | undefined) => Promise<T | { kind: 'key_reused' }>,
  ): Promise<T> => {
    const idempotency = idempotencyOf(request)
    if (!idempotency) return refuseReused(await write(undefined))

    // The keys of one account never meet those of another.
    const name = JSON.stringify([idempotency.account, idempotency.key])
    if (inFlight.has(name)) throw new Refusal(409, 'key_in_flight', { headers: { 'retry-after': retryAfter } })
    inFlight.add(name)
    try {
      return refuseReused(await write(idempotency))
    } finally {
      inFlight.delete(name)
    }
  }
}

const idempotencyOf = ({ headers, account, method, url, body }: FastifyRequest): Idempotency | undefined => {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw refuseIdempotencyKey('idempotency_key_invalid')
  }
  const asked = JSON.stringify([method, url, body ?? null])
  return { account: account!.id, key, digest: createHash('sha256').update(asked).digest('hex') }
}

const refuseReused = <T>(outcome: T | { kind: 'key_reused' }): T => {
  if (isReused(outcome)) throw refuseIdempotencyKey('key_reused')
  return outcome
}

const isReused = (outcome: unknown): outcome is { kind: 'key_reused' } =>
  (outcome as { kind?: unknown }).kind === 'key_reused'

const refuseIdempotencyKey = (key: 'key_reused' | 'idempotency_key_invalid') =>
  new Refusal(422, 'request_invalid', { errors: { 'Idempotency-Key': [{ key }] } })
