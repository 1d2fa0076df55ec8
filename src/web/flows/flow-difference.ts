import type { ReactNode } from 'react'
import { type ContentField, contentFields, type FlowContent } from '../../contract/flow-history.ts'

/** A field that is not the same before and after; `note` says more of how that came. */
export type FieldDifference = { field: ContentField; before: string; after: string; note?: ReactNode }

/** Which fields differ between two states of a flow. */
export const differenceOf = (before: FlowContent, after: FlowContent): FieldDifference[] =>
  contentFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
