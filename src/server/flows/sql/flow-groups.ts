import type { FlowSort } from '../../../contract/flow-list.ts'
import { compareAsKept } from './compare-as-kept.ts'
import type { FlowFilter } from './flow-filter.ts'
import type { Place } from './flow-place.ts'
import { isAsked, type Tally } from './flow-tallies.ts'

/** A list of the flows with one status or type, and the part of it that is wanted. */
export type Group = { filter: FlowFilter; sort: FlowSort[]; place: Place }

/**
 * What a list that is sorted by status or type first is put together from: since it is known how many flows have each,
 * it is known which of them stand in the place. Null for other sorts, and for the order that an index has anyway.
 */
export const groupsInPlace = (
  tallies: Tally[],
  filter: FlowFilter,
  [first, ...others]: FlowSort[],
  { limit, offset }: Place,
): Group[] | null => {
  const field = first?.field
  if ((field !== 'status' && field !== 'type') || (others.length === 0 && !first?.descending)) return null
  // Those with one value stand in the index by their ids.
  const sort = others.length > 0 ? others : [{ field, descending: false }]
  const asked = tallies.filter((tally) => isAsked(tally, filter))
  const values = [...new Set(asked.map((tally) => tally[field]))].toSorted(compareAsKept)
  let before = 0
  return (first?.descending ? values.toReversed() : values).flatMap((value) => {
    const total = asked.reduce((sum, tally) => sum + (tally[field] === value ? tally.flows : 0), 0)
    const from = Math.max(0, offset - before)
    const end = Math.min(total, offset + limit - before)
    before += total
    const narrowed = field === 'status' ? { statuses: [value] } : { types: [value] }
    return from < end
      ? [{ filter: { ...filter, ...narrowed }, sort, place: { offset: from, limit: end - from, total } }]
      : []
  })
}
