import { type SaidField, saidFields } from '../../../contract/flow-history.ts'
import { isSameField } from './flow-start.ts'
import type { FlowFormValues } from './flow-form-values.ts'

/** A field that both sides changed, each in its own way. */
export type FieldConflict = { field: SaidField; before: string; yours: string; theirs: string }

type Sides = { before: FlowFormValues; yours: FlowFormValues; theirs: FlowFormValues }

type Merged = {
  values: FlowFormValues
  /** What the values start from now; a field in conflict still starts from what was there before both. */
  before: FlowFormValues
  /** Fields that only the other side changed, and that are as they left them now. */
  taken: SaidField[]
  conflicts: FieldConflict[]
}

/** Puts two edits of the same flow together: each field as whoever changed it left it. */
export const mergeFlow = ({ before, yours, theirs }: Sides): Merged => {
  const merged: Merged = { values: { ...yours }, before: { ...theirs }, taken: [], conflicts: [] }
  for (const field of saidFields) {
    const sides = { before: before[field], yours: yours[field], theirs: theirs[field] }
    const isSame = (one: keyof Sides, other: keyof Sides) => isSameField(field, sides[one], sides[other])
    if (isSame('theirs', 'before')) continue
    if (isSame('yours', 'before')) {
      merged.values[field] = sides.theirs
      merged.taken.push(field)
    } else if (!isSame('yours', 'theirs')) {
      merged.before[field] = sides.before
      merged.conflicts.push({ field, ...sides })
    }
  }
  return merged
}
