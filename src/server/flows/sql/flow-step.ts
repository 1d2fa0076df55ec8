import type { FlowContent } from '../../../contract/flow-history.ts'
import type { FlowPatch } from '../../../contract/flow-draft.ts'
import type { Changes } from '../../audit/note.ts'
import type { WriteOptions } from '../flow-store.ts'
import type { StoredRow } from './flow-rows.ts'

/** Fields that were written, as they are since. */
export const after = (changes: Changes): FlowPatch => pick(changes, 1)

/** Fields that were written, as they were before. */
export const before = (changes: Changes): Partial<FlowContent> => pick(changes, 0)

const pick = (changes: Changes, at: 0 | 1): object =>
  Object.fromEntries(Object.entries(changes).map(([field, values]) => [field, values[at]]))

/** What the notes of all steps in a flow's life have in common. */
export const stepOf = ({ id, version }: Pick<StoredRow, 'id' | 'version'>, { by }: WriteOptions, at: string) => ({
  at,
  by,
  flow_id: id,
  flow_version: version,
})
