import type { ReactNode } from 'react'
import { type ContentField, contentFields, type FlowContent } from '../../contract/flow-history.ts'
import type { FlowRow } from '../../contract/flow-row.ts'
import { isWhole } from './known-flow.ts'
import { isSameIn } from './same-content.ts'

/**
 * A field that is not the same before and after; `before` is null where that isn't known, and `note` says more of how
 * that came.
 */
export type FieldDifference = { field: ContentField; before: string | null; after: string; note?: ReactNode }

/** Which fields differ between two states of a flow. */
export const differenceOf = (before: FlowContent | FlowRow, after: FlowContent): FieldDifference[] =>
  contentFields
    .filter((field) => !isSameIn(field, before, after))
    .map((field) => ({ field, before: textIn(field, before), after: after[field] ?? '' }))

const textIn = (field: ContentField, flow: FlowContent | FlowRow): string | null => {
  if (isWhole(flow)) return flow[field] ?? ''
  return field === 'description' || field === 'metadata' ? null : flow[field]
}
