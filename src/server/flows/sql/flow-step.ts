import type { FlowContent } from '../../../contract/flow-history.ts'
import type { FlowPatch } from '../../../contract/flow-draft.ts'
import type { Changes } from '../../audit/note.ts'
import type { WriteOptions } from '../flow-store.ts'
import type { StoredRow } from './flow-rows.ts'

/** The fields that a person writes. */
export const contentFields = ['name', 'description', 'type', 'status', 'metadata'] as const

type Content = { [Field in keyof FlowContent]: FlowContent[Field] | null }

/** What there is before a flow is made. */
export const noContent: Content = { name: null, description: null, type: null, status: null, metadata: null }

/** Of the fields that are given, those that become something else. */
export const changesBetween = (before: Content, given: Partial<Content>): Changes =>
  Object.fromEntries(
    contentFields
      .filter((field) => given[field] !== undefined && given[field] !== before[field])
      .map((field) => [field, [before[field], given[field]]]),
  )

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
