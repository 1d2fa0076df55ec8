import type { SaidField } from '../../../contract/flow-history.ts'
import type { FieldConflict } from './merge-flow.ts'

export type Side = 'yours' | 'theirs'

/** What came of two edits of one flow, and is still to be decided or at least to be seen before it is saved. */
export type FlowConflict = {
  /** `choice` is null until a side is chosen. */
  fields: (FieldConflict & { choice: Side | null })[]
  /** Fields that somebody else changed and that stand in the form as they left them. */
  taken: SaidField[]
  /** The status that somebody else gave the flow meanwhile: it stays, and the person hears of it first. */
  status: string | null
}

export const isDecided = ({ fields }: FlowConflict): boolean => fields.every(({ choice }) => choice !== null)
