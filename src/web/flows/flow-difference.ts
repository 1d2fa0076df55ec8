import type { ReactNode } from 'react'
import type { FlowContent } from '../../contract/flow-history.ts'

/** What a person writes of a flow, in the order in which it is shown. */
export const contentFields = [
  'name',
  'description',
  'type',
  'status',
  'metadata',
] as const satisfies (keyof FlowContent)[]
export type ContentField = (typeof contentFields)[number]

/** A field that is not the same before and after; `note` says more of how that came. */
export type FieldDifference = { field: ContentField; before: string; after: string; note?: ReactNode }

/** Which fields differ between two states of a flow. */
export const differenceOf = (before: FlowContent, after: FlowContent): FieldDifference[] =>
  contentFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
