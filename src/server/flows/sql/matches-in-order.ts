import type { FlowSort } from '../../../contract/flow-list.ts'
import type { FlowFilter } from './flow-filter.ts'
import { flowMarks, matchesHoldFor, matchingFlows } from './flow-matches.ts'
import { orderOf } from './flow-order.ts'
import { orderedFlows, orderHoldsFor } from './ordered-flows.ts'
import type { Place } from './flow-place.ts'
import { flowsAmong } from './flows-among.ts'
import { gather } from './gather.ts'
import { markedAmong, markedInPlace } from './marks.ts'
import type { Reading } from './reading.ts'

/** The `no` of all flows that match, `total` of them, in order. */
export const matchesInOrder = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  total: number,
): Promise<Int32Array> => {
  return reading.memory.find(listName(filter, sort), await listHoldsFor(reading, filter, sort), async () => {
    if (total > reading.thresholds.fewFlows)
      return markedAmong(await orderedFlows(reading, sort), await flowMarks(reading, filter))
    return gather(reading.db, flowsAmong(reading.db, await matchingFlows(reading, filter), orderOf(sort)))
  })
}

/** The `no` of the flows in a place among those that match, in order. */
export const matchesInPlace = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  place: Place,
): Promise<Int32Array> => {
  const { limit, offset, total } = place
  const found =
    total > reading.thresholds.fewFlows
      ? markedInPlace(await orderedFlows(reading, sort), await flowMarks(reading, filter), place)
      : (await matchesInOrder(reading, filter, sort, total)).subarray(offset, offset + limit)
  if (found) return found
  throw new Error(`${total} flows should match, and fewer do.`)
}

/** Names the state of all that decides which flows match and how they are sorted. */
export const listHoldsFor = async (reading: Reading, filter: FlowFilter, sort: FlowSort[]): Promise<string> =>
  `${await matchesHoldFor(reading, filter)} ${await orderHoldsFor(reading, sort)}`

/** Whether a list was asked for before in earnest, so that it may well be again. */
export const isAskedAgain = async (reading: Reading, filter: FlowFilter, sort: FlowSort[]): Promise<boolean> =>
  reading.memory.isRepeated(listName(filter, sort), await orderHoldsFor(reading, sort))

const listName = (filter: FlowFilter, sort: FlowSort[]) => `list ${JSON.stringify([filter, sort])}`
