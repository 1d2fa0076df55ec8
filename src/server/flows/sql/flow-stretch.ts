import type { FlowSort, FlowSortField } from '../../../contract/flow-list.ts'
import type { FlowFilter } from './flow-filter.ts'
import { orderOf, sortColumns } from './flow-order.ts'
import { isReadOffIndex, orderedFlows } from './ordered-flows.ts'
import type { Place } from './flow-place.ts'
import { flowsAmong } from './flows-among.ts'
import { gather } from './gather.ts'
import { markedAmong, markedAt } from './marks.ts'
import { listHoldsFor, matchesInOrder } from './matches-in-order.ts'
import type { Reading } from './reading.ts'

/**
 * The `no` of the flows in a place of a list that no index is in the order of, from the list by its first field alone:
 * only what may stand in the place is sorted by the others. Null where that isn't known.
 */
export const flowsInStretch = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  place: Place,
): Promise<Int32Array | null> => {
  const [first] = sort
  if (!first) return null
  // Those that are alike get sorted, so the index may as well be read from its other end.
  const isTurned = !isReadOffIndex([first])
  const byFirst = { ...first, descending: first.descending !== isTurned }
  const flows = await matchesInOrder(reading, filter, [byFirst], place.total)
  const list = { flows, isTurned, field: first.field }
  return (await sortedAround(reading, list, sort, place)) ?? sortedAmongAlike(reading, filter, list, sort, place)
}

/** The flows by a field, upwards by id where they are alike; `isTurned` where the list goes the other way. */
type ByField = { flows: Int32Array; isTurned: boolean; field: FlowSortField }

const part = ({ flows, isTurned }: ByField, from: number, end: number): Int32Array =>
  isTurned ? flows.subarray(flows.length - end, flows.length - from) : flows.subarray(from, end)

/** From few flows around the place; null where too many are alike. */
const sortedAround = async (reading: Reading, list: ByField, sort: FlowSort[], { limit, offset, total }: Place) => {
  for (let margin = limit; margin <= reading.thresholds.fewFlows; margin *= 4) {
    const from = Math.max(0, offset - margin)
    const end = Math.min(total, offset + limit + margin)
    // What stands outside stays outside if it is like none of the flows in the place.
    const isApart =
      (from === 0 || !(await areAlike(reading, list, from, offset))) &&
      (end === total || !(await areAlike(reading, list, offset + limit - 1, end - 1)))
    if (!isApart) continue
    const sorted = await gather(reading.db, flowsAmong(reading.db, part(list, from, end), orderOf(sort)))
    return sorted.subarray(offset - from, offset - from + limit)
  }
  return null
}

/** From all that are like the first flow in the place; null where the last one isn't. */
const sortedAmongAlike = async (
  reading: Reading,
  filter: FlowFilter,
  list: ByField,
  sort: FlowSort[],
  { limit, offset, total }: Place,
) => {
  const isAlike = (at: number) => areAlike(reading, list, at, offset)
  const from = await firstWhere(isAlike, 0, offset)
  const end = await firstWhere(async (at) => !(await isAlike(at)), offset + 1, total)
  if (offset + limit > end) return null
  const alike = part(list, from, end)
  const others = sort.slice(1)
  const name = `alike ${JSON.stringify([filter, sort, from])}`
  const sorted = await reading.memory.find(name, await listHoldsFor(reading, filter, sort), async () =>
    others.length === 0 ? alike : markedAmong(await orderedFlows(reading, others), markedAt(alike)),
  )
  return sorted.subarray(offset - from, offset - from + limit)
}

const areAlike = async ({ db }: Reading, list: ByField, ...places: [number, number]): Promise<boolean> => {
  const flows = places.map((at) => part(list, at, at + 1)[0]!)
  const values = await db
    .selectFrom('flows')
    .select(sortColumns[list.field])
    .distinct()
    .where('no', 'in', flows)
    .execute()
  return values.length === 1
}

/** The first place from which on it holds, or `end`. */
const firstWhere = async (holds: (at: number) => Promise<boolean>, from: number, end: number): Promise<number> => {
  while (from < end) {
    const middle = Math.floor((from + end) / 2)
    if (await holds(middle)) end = middle
    else from = middle + 1
  }
  return from
}
