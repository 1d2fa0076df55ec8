import type { FlowSort } from '../../contract/flow-list.ts'
import { type FlowFilter, isCostly } from './sql-flow-filter.ts'
import { keptTallies, totalOf } from './sql-flow-kinds.ts'
import { flowMatcher, matchesHoldFor } from './sql-flow-matches.ts'
import { isNearIndex, orderOf, reversed } from './sql-flow-order.ts'
import { firstFlows, orderedFlows, orderHoldsFor } from './sql-flow-ordering.ts'
import { flowsInPlace } from './sql-flows-in-place.ts'
import { gather } from './sql-gather.ts'
import type { Reading } from './sql-reading.ts'
import { flowsAmong } from './sql-through-index.ts'

/** Part of a list: `limit` flows after `offset` of `total`. All of them exist. */
export type Place = { limit: number; offset: number; total: number }

/** The `no` of the flows in that place, in order. */
export const flowsOnPage = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  place: Place,
): Promise<Int32Array> => {
  // The last pages are read from the end.
  const fromEnd = place.total - place.offset - place.limit
  const isNearEnd = fromEnd < place.offset
  const order = isNearEnd ? reversed(orderOf(sort)) : orderOf(sort)
  const near = { ...place, offset: isNearEnd ? fromEnd : place.offset }
  const found = await walkTo(reading, filter, sort, order, near)
  if (found) return isNearEnd ? found.toReversed() : found
  const all = await matchesInOrder(reading, filter, sort, place.total)
  return all.subarray(place.offset, place.offset + place.limit)
}

type Order = ReturnType<typeof orderOf>

/** Goes through the index from its nearer end; null where another way is quicker. */
const walkTo = async (reading: Reading, filter: FlowFilter, sort: FlowSort[], order: Order, place: Place) => {
  const { farWalk, fewFlows } = reading.thresholds
  if (!isNearIndex(sort)) return null
  const flows = totalOf(await keptTallies(reading.db), { statuses: null, types: null, text: null, execution: null })
  const expected = Math.ceil(((place.offset + place.limit) * flows) / place.total)
  if (!isCostly(filter)) {
    const isQuick = place.offset <= fewFlows && expected <= farWalk
    if (isQuick || (sort.length === 1 && expected <= flows && !(await isWanted(reading, filter, sort))))
      return flowsInPlace(reading.db, filter, sort, order, place)
    return null
  }
  if (expected > farWalk) return null
  const { matches } = await flowMatcher(reading, filter)
  const first = await gather(reading.db, firstFlows(reading, sort, order).limit(2 * expected + fewFlows))
  const found = first.filter(matches)
  return found.length < place.offset + place.limit ? null : found.slice(place.offset, place.offset + place.limit)
}

/** Whether the list is remembered, or asked for so far in once again. */
const isWanted = async ({ memory, ...reading }: Reading, filter: FlowFilter, sort: FlowSort[]): Promise<boolean> => {
  const holdsFor = await orderHoldsFor({ memory, ...reading }, sort)
  return memory.isRepeated(nameOf(filter, sort), holdsFor)
}

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
    const { matches, end } = await flowMatcher(reading, filter)
    if (total > reading.thresholds.fewFlows) return (await orderedFlows(reading, sort)).filter(matches)
    const all: number[] = []
    for (let no = 0; no < end; no += 1) if (matches(no)) all.push(no)
    return gather(reading.db, flowsAmong(reading.db, all, orderOf(sort)))
  })
}
