import type * as z from 'zod/mini'
import type { FlowPatch } from '../../contract/flow-draft.ts'
import type { FlowContent } from '../../contract/flow-history.ts'
import type { FlowType } from '../../contract/flow.ts'
import { differenceOf, type FieldDifference } from '../flows/flow-difference.ts'

/** What a flow says. Its status is not among it: what reaches people is decided by publishing and pausing alone. */
const fields = ['name', 'description', 'type', 'metadata'] as const

/** What would change if a flow were to say again what it said then. */
export const restoredDifference = (now: FlowContent, then: FlowContent): FieldDifference[] =>
  differenceOf(now, { ...then, status: now.status })

/** The fields in which a flow differs from what it was, as they were. */
export const fieldsToRestore = (now: FlowContent, then: FlowContent): z.input<typeof FlowPatch> => {
  const { name, description, metadata } = then
  // Whatever type it had, the API has had it before.
  const all = { name, description, type: then.type as FlowType, metadata }
  return Object.fromEntries(fields.filter((field) => now[field] !== then[field]).map((field) => [field, all[field]]))
}
