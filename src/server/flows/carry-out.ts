import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { changeOf } from '../changes/change-of.ts'
import type { ChangeFeed } from '../changes/change-feed.ts'
import { Refusal } from '../refusal.ts'
import { marksToMatch } from './entity-tags.ts'
import type { FlowStore, Idempotency, WriteOptions, Written } from './flow-store.ts'
import type { StoreOf } from './store-of.ts'

/** Seconds after which a request that is being carried out is worth asking for again. */
const retryAfter = '1'

export type CarryOut = ReturnType<typeof createCarryOut>

/**
 * Has writes carried out as the headers of their requests ask: on the version that `If-Match` names, and once for each
 * `Idempotency-Key`. Those who follow the flows are told of it.
 */
export const createCarryOut = (storeOf: StoreOf, { tell }: Pick<ChangeFeed, 'tell'>) => {
  const inFlight = new Set<string>()

  return async <T extends { kind: string }>(
    request: FastifyRequest,
    write: (flows: FlowStore, options: WriteOptions) => Written<T>,
  ): Promise<T> => {
    const flows = storeOf(request.account!)
    const by = { id: request.account!.id, name: request.account!.name }
    const ifMatch = marksToMatch(request.headers['if-match'])
    const idempotency = idempotencyOf(request)
    const carryOut = async () => {
      const outcome = refuseReused(await write(flows, { by, ifMatch, idempotency }))
      const change = changeOf(outcome, (request.params as { flow_id?: string }).flow_id, by)
      if (change) tell(flows, change)
      return outcome
    }
    if (!idempotency) return carryOut()

    // The keys of one account never meet those of another.
    const name = JSON.stringify([idempotency.account, idempotency.key])
    if (inFlight.has(name)) throw new Refusal(409, 'key_in_flight', { headers: { 'retry-after': retryAfter } })
    inFlight.add(name)
    try {
      return await carryOut()
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
