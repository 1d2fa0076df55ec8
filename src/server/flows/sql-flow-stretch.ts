import type { FlowSort, FlowSortField } from '../../contract/flow-list.ts'
import type { FlowFilter } from './sql-flow-filter.ts'
import { orderOf, sortColumns } from './sql-flow-order.ts'
import { isNearlyIndexed } from './sql-flow-ordering.ts'
import { gather } from './sql-gather.ts'
import type { Place } from './sql-flow-place.ts'
import { matchesInOrder } from './sql-matches-in-order.ts'
import type { Reading } from './sql-reading.ts'
import { flowsAmong } from './sql-through-index.ts'

/**
 * The `no` of the flows in a place of a list that no index is in the order of, from the list by its first field alone:
 * only the stretch around the place is sorted by the others. Null where too many flows are alike in that field.
 */
export const flowsInStretch = async (
  reading: Reading,
  filter: FlowFilter,
  sort: FlowSort[],
  { limit, offset, total }: Place,
): Promise<Int32Array | null> => {
  const [first] = sort
  if (!first) return null
  // Those that are alike get sorted, so the index may as well be read from its other end.
  const isTurned = !isNearlyIndexed([first])
  const byFirst = await matchesInOrder(
    reading,
    filter,
    [{ ...first, descending: first.descending !== isTurned }],
    total,
  )
  const flowAt = (at: number) => byFirst[isTurned ? total - 1 - at : at]!
  for (let margin = limit; margin <= reading.thresholds.fewFlows; margin *= 4) {
    const from = Math.max(0, offset - margin)
    const end = Math.min(total, offset + limit + margin)
    // What stands outside the stretch stays outside if it is like none of the flows in the place.
    const isApart =
      (from === 0 || !(await areAlike(reading, first.field, flowAt(from), flowAt(offset)))) &&
      (end === total || !(await areAlike(reading, first.field, flowAt(offset + limit - 1), flowAt(end - 1))))
    if (!isApart) continue
    const stretch = Int32Array.from({ length: end - from }, (_, at) => flowAt(from + at))
    const sorted = await gather(reading.db, flowsAmong(reading.db, stretch, orderOf(sort)))
    return sorted.subarray(offset - from, offset - from + limit)
  }
  return null
}

const areAlike = async (
  { db }: Reading,
  field: FlowSortField,
  ...flows: [no: number, no: number]
): Promise<boolean> => {
  const values = await db.selectFrom('flows').select(sortColumns[field]).distinct().where('no', 'in', flows).execute()
  return values.length === 1
}
