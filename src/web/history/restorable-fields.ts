import type * as z from 'zod/mini'
import type { FlowPatch } from '../../contract/flow-draft.ts'
import { type FlowContent, saidFields } from '../../contract/flow-history.ts'
import type { FlowType } from '../../contract/flow.ts'
import { differenceOf, type FieldDifference } from '../flows/flow-difference.ts'

/**
 * What would change if a flow were to say again what it said then. Its status stays: what reaches people is decided by
 * publishing and pausing alone.
 */
export const restoredDifference = (now: FlowContent, then: FlowContent): FieldDifference[] =>
  differenceOf(now, { ...then, status: now.status })

/** The fields in which a flow differs from what it was, as they were. */
export const fieldsToRestore = (now: FlowContent, then: FlowContent): z.input<typeof FlowPatch> => {
  // Whatever type it had, the API has had it before.
  const all = { ...then, type: then.type as FlowType }
  return Object.fromEntries(
    saidFields.filter((field) => now[field] !== then[field]).map((field) => [field, all[field]]),
  )
}
