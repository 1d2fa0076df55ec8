import type { FastifyRequest } from 'fastify'
import type { Change } from '../../contract/changes.ts'
import type { Written } from '../db/write-once.ts'
import { createOnce } from '../once.ts'
import { changeOf } from './change-of.ts'
import { marksToMatch } from './entity-tags.ts'
import { toVersion } from './to-version.ts'
import type { FlowStore, WriteOptions } from './flow-store.ts'
import type { StoreOf } from './store-of.ts'

/** Tells those who follow the flows of a store. */
type Tells = { tell: (flows: FlowStore, change: Change) => void }

export type CarryOut = ReturnType<typeof createCarryOut>

/**
 * Has writes carried out as the headers of their requests ask: on the version that `If-Match` names, as the return to the
 * one that `Restores-Version` names, and once for each `Idempotency-Key`. Those who follow the flows are told of it.
 */
export const createCarryOut = (storeOf: StoreOf, { tell }: Tells) => {
  const once = createOnce()

  return async <T extends { kind: string }>(
    request: FastifyRequest,
    write: (flows: FlowStore, options: WriteOptions) => Written<T>,
  ): Promise<T> => {
    const flows = storeOf(request.account!)
    const by = { id: request.account!.id, name: request.account!.name }
    const ifMatch = marksToMatch(request.headers['if-match'])
    const restores = toVersion(request.headers['restores-version'])
    const outcome = await once(request, (idempotency) => write(flows, { by, ifMatch, restores, idempotency }))
    const change = changeOf(outcome, (request.params as { flow_id?: string }).flow_id, by)
    if (change) tell(flows, change)
    return outcome
  }
}
