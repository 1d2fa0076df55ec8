import type { FlowSort } from '../../../contract/flow-list.ts'
import type { Flow } from '../../../contract/flow.ts'
import { type FlowFilter, isCostly } from './flow-filter.ts'
import { groupsInPlace } from './flow-groups.ts'
import { flowMarks, matchTallies } from './flow-matches.ts'
import { type FlowOrder, isWorthWalking, orderOf, reversed } from './flow-order.ts'
import { firstInOrder, isReadOffIndex } from './ordered-flows.ts'
import type { Place } from './flow-place.ts'
import { flowsWithNo } from './flow-rows.ts'
import { flowsInStretch } from './flow-stretch.ts'
import { keptTallies } from './flow-tallies.ts'
import { flowsInPlace } from './flows-in-place.ts'
import { isKeptSort } from './kept-order.ts'
import { markedInPlace } from './marks.ts'
import { isAskedAgain, matchesInPlace } from './matches-in-order.ts'
import type { Reading } from './reading.ts'

/** The flows in that place, in order. */
export const flowsOnPage = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  place: Place,
): Promise<Flow[]> => {
  const groups = groupsInPlace(await matchTallies(reading, filter), filter, sort, place)
  if (!groups) return flowsInOrder(reading, filter, sort, place)
  const flows = []
  for (const { filter, sort, place } of groups) flows.push(...(await flowsOnPage(reading, filter, sort, place)))
  return flows
}

const flowsInOrder = async (reading: Reading, filter: FlowFilter, sort: FlowSort[], place: Place): Promise<Flow[]> => {
  // The last pages are read from the end.
  const fromEnd = place.total - place.offset - place.limit
  const isNearEnd = fromEnd < place.offset
  const order = isNearEnd ? reversed(orderOf(sort)) : orderOf(sort)
  const near = { ...place, offset: isNearEnd ? fromEnd : place.offset }
  const found = await walkTo(reading, filter, sort, order, near)
  if (found) return isNearEnd ? found.toReversed() : found
  const stretch = isReadOffIndex(sort) ? null : await flowsInStretch(reading, filter, sort, place)
  if (stretch) return flowsWithNo(reading.db, stretch)
  return flowsWithNo(reading.db, await matchesInPlace(reading, filter, sort, place))
}

/** Goes through the index from its nearer end; null where another way is quicker. */
const walkTo = async (reading: Reading, filter: FlowFilter, sort: FlowSort[], order: FlowOrder, place: Place) => {
  if (!isWorthWalking(sort)) return null
  const { farWalk, fewFlows } = reading.thresholds
  const flows = (await keptTallies(reading)).reduce((sum, { flows }) => sum + flows, 0)
  const end = place.offset + place.limit
  const steps = Math.ceil((end * flows) / place.total)
  const isKept = async () => isKeptSort(sort) && (await reading.order(sort[0])) !== null
  if (isCostly(filter))
    return steps <= farWalk && !(await isKept()) ? pickAmongFirst(reading, filter, sort, order, place, steps) : null
  const isShort = place.offset <= fewFlows && steps <= farWalk
  const isWalked =
    isShort || (isReadOffIndex(sort) && !(await isKept()) && !(await isAskedAgain(reading, filter, sort)))
  return isWalked ? flowsInPlace(reading.db, filter, sort, order, place) : null
}

/** Picks those that match out of the first in an order, some more than it should take; null when these aren't enough. */
const pickAmongFirst = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  order: FlowOrder,
  { limit, offset }: Place,
  steps: number,
): Promise<Flow[] | null> => {
  const first = await firstInOrder(reading, sort, order, Math.ceil(1.1 * steps) + reading.thresholds.fewFlows)
  const found = markedInPlace(first, await flowMarks(reading, filter), { offset, limit, total: Infinity })
  return found && flowsWithNo(reading.db, found)
}
