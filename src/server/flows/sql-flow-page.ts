import type { FlowSort } from '../../contract/flow-list.ts'
import type { Flow } from '../../contract/flow.ts'
import { type FlowFilter, isCostly } from './sql-flow-filter.ts'
import { flowMatcher, matchesHoldFor, matchingFlows } from './sql-flow-matches.ts'
import { type FlowOrder, isNearIndex, orderOf, reversed } from './sql-flow-order.ts'
import { firstFlows, orderedFlows, orderHoldsFor } from './sql-flow-ordering.ts'
import { flowsWithNo } from './sql-flow-rows.ts'
import { keptTallies } from './sql-flow-tallies.ts'
import { flowsInPlace } from './sql-flows-in-place.ts'
import { gather } from './sql-gather.ts'
import type { Reading } from './sql-reading.ts'
import { flowsAmong } from './sql-through-index.ts'

/** Part of a list: `limit` flows after `offset` of `total`. All of them exist. */
export type Place = { limit: number; offset: number; total: number }

/** The flows in that place, in order. */
export const flowsOnPage = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  place: Place,
): Promise<Flow[]> => {
  // The last pages are read from the end.
  const fromEnd = place.total - place.offset - place.limit
  const isNearEnd = fromEnd < place.offset
  const order = isNearEnd ? reversed(orderOf(sort)) : orderOf(sort)
  const near = { ...place, offset: isNearEnd ? fromEnd : place.offset }
  const found = await walkTo(reading, filter, sort, order, near)
  if (found) return isNearEnd ? found.toReversed() : found
  const all = await matchesInOrder(reading, filter, sort, place.total)
  return flowsWithNo(reading.db, all.subarray(place.offset, place.offset + place.limit))
}

/** Goes through the index from its nearer end; null where another way is quicker. */
const walkTo = async (reading: Reading, filter: FlowFilter, sort: FlowSort[], order: FlowOrder, place: Place) => {
  if (!isNearIndex(sort)) return null
  const { farWalk, fewFlows } = reading.thresholds
  const flows = (await keptTallies(reading)).reduce((sum, { flows }) => sum + flows, 0)
  const end = place.offset + place.limit
  const steps = Math.ceil((end * flows) / place.total)
  if (isCostly(filter)) return steps > farWalk ? null : pickAmongFirst(reading, filter, sort, order, place, 2 * steps)
  const isShort = place.offset <= fewFlows && steps <= farWalk
  const isWorthIt = isShort || (sort.length === 1 && !(await isAskedAgain(reading, filter, sort)))
  return isWorthIt ? flowsInPlace(reading.db, filter, sort, order, place) : null
}

/** Picks those that match out of the first in an order; null when these aren't enough. */
const pickAmongFirst = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  order: FlowOrder,
  { limit, offset }: Place,
  steps: number,
): Promise<Flow[] | null> => {
  const matches = await flowMatcher(reading, filter)
  const first = await gather(reading.db, firstFlows(reading, sort, order).limit(steps + reading.thresholds.fewFlows))
  const found = first.filter(matches)
  return found.length < offset + limit ? null : flowsWithNo(reading.db, found.subarray(offset, offset + limit))
}

/** Whether a page so far in was asked for before, so that more may be. */
const isAskedAgain = async (reading: Reading, filter: FlowFilter, sort: FlowSort[]): Promise<boolean> =>
  reading.memory.isRepeated(nameOf(filter, sort), await orderHoldsFor(reading, sort))

const nameOf = (filter: FlowFilter, sort: FlowSort[]) => `list ${JSON.stringify([filter, sort])}`

/** All that match. */
const matchesInOrder = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  total: number,
): Promise<Int32Array> => {
  const holdsFor = `${await matchesHoldFor(reading, filter)} ${await orderHoldsFor(reading, sort)}`
  return reading.memory.find(nameOf(filter, sort), holdsFor, async () => {
    if (total > reading.thresholds.fewFlows)
      return (await orderedFlows(reading, sort)).filter(await flowMatcher(reading, filter))
    return gather(reading.db, flowsAmong(reading.db, await matchingFlows(reading, filter), orderOf(sort)))
  })
}
