import { type ContentField, contentFields, type FlowContent } from '../../contract/flow-history.ts'
import type { FlowRow } from '../../contract/flow-row.ts'
import { textMark } from '../../contract/to-flow-row.ts'
import { isWhole } from './known-flow.ts'

type KnownContent = FlowContent | FlowRow

/** Whether two states of a flow hold the same for a person, however many calls came between. */
export const isSameContent = (one: KnownContent, other: KnownContent): boolean =>
  contentFields.every((field) => isSameIn(field, one, other))

export const isSameIn = (field: ContentField, one: KnownContent, other: KnownContent): boolean => {
  if (field !== 'description' && field !== 'metadata') return one[field] === other[field]
  if (isWhole(one) && isWhole(other)) return one[field] === other[field]
  return markOf(field, one) === markOf(field, other)
}

const markOf = (field: 'description' | 'metadata', flow: KnownContent): string =>
  isWhole(flow) ? textMark(flow[field]) : flow[`${field}_mark`]
