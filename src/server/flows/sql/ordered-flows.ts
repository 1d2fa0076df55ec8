import type { FlowSort, FlowSortField } from '../../../contract/flow-list.ts'
import { dialectOf } from './dialect.ts'
import { type FlowOrder, orderIndex, orderOf, sortColumns } from './flow-order.ts'
import { gather, largestIn } from './gather.ts'
import { isKeptSort } from './kept-order.ts'
import type { Reading } from './reading.ts'

/** The `no` of all flows in use, in order: kept, read off the index of a field, or put together from several of them. */
export const orderedFlows = async (reading: Reading, sort: FlowSort[]): Promise<Int32Array> => {
  if (isKeptSort(sort)) return reading.wholeOrder(sort[0])
  return reading.memory.find(`order ${JSON.stringify(sort)}`, await orderHoldsFor(reading, sort), async () => {
    const [first, ...others] = sort
    if (!first || isReadOffIndex(sort)) return gather(reading.db, firstFlows(reading, sort))
    const { field, descending } = first
    // Upwards by itself, those that are alike stand in the order of their ids.
    const before = await orderedFlows(reading, others.length > 0 ? others : [{ field, descending: false }])
    return sortedBy(before, await ranksBy(reading, field), descending)
  })
}

/** Whether an index leaves little to be sorted among flows that are alike. */
export const isReadOffIndex = ([first, ...others]: FlowSort[]): boolean =>
  others.length === 0 && (!first?.descending || !['status', 'type', 'flow_executions_count'].includes(first.field))

/** Names the state of all that decides the order. */
export const orderHoldsFor = async ({ flows, executions }: Reading, sort: FlowSort[]): Promise<string> =>
  sort.some(({ field }) => field === 'flow_executions_count') ? `${await flows()} ${await executions()}` : flows()

/** The `no` of at least the first `least` flows in use in an order of the sort, or of all. */
export const firstInOrder = async (
  reading: Reading,
  sort: FlowSort[],
  order: FlowOrder,
  least: number,
): Promise<Int32Array> => {
  const name = `first in ${JSON.stringify(order)}`
  const holdsFor = await orderHoldsFor(reading, sort)
  const known = reading.memory.recall<FirstFlows>(name, holdsFor)
  if (known && known.limit >= least) return known.flows
  const flows = await gather(reading.db, firstFlows(reading, sort, order).limit(least))
  reading.memory.keep(name, holdsFor, { flows, limit: least } satisfies FirstFlows, flows.byteLength)
  return flows
}

type FirstFlows = { flows: Int32Array; limit: number }

/** The `no` of flows in use from the beginning of the order on. */
const firstFlows = ({ db }: Reading, sort: FlowSort[], order = orderOf(sort)) => {
  let flows = db
    .selectFrom(dialectOf(db).flowsThrough(orderIndex(sort[0]?.field ?? 'updated_at')))
    .select('flow.no')
    .where('flow.deleted_at', 'is', null)
  for (const { column, direction } of order) flows = flows.orderBy(`flow.${column}`, direction)
  return flows
}

/** At each flow's `no` how many values of the field come before its own, upwards; `values` is how many there are. */
type Ranks = { of: Int32Array; values: number; byteLength: number }

const ranksBy = async (reading: Reading, field: FlowSortField): Promise<Ranks> => {
  const sort = [{ field, descending: false }]
  return reading.memory.find(`ranks ${field}`, await orderHoldsFor(reading, sort), async () => {
    // In the order of the index; the id that breaks ties is of no account here.
    const flows = await orderedFlows(reading, sort)
    const alike = await gather(reading.db, howManyAlike(reading, field))
    const of = new Int32Array(1 + largestIn(flows))
    let at = 0
    for (const [rank, count] of alike.entries()) for (const end = at + count; at < end; at += 1) of[flows[at]!] = rank
    return { of, values: alike.length, byteLength: of.byteLength }
  })
}

/** How many flows have each value of the field, upwards. */
const howManyAlike = ({ db }: Reading, field: FlowSortField) =>
  db
    .selectFrom(dialectOf(db).flowsThrough(orderIndex(field)))
    .select(({ fn }) => fn.countAll<number>().as('no'))
    .where('flow.deleted_at', 'is', null)
    .groupBy(`flow.${sortColumns[field]}`)
    .orderBy(`flow.${sortColumns[field]}`)

/** Sorts by counting, so that those which are alike keep their order. */
const sortedBy = (flows: Int32Array, { of, values }: Ranks, descending: boolean): Int32Array => {
  const places = new Int32Array(values + 1)
  for (const no of flows) places[of[no]! + 1]! += 1
  for (let rank = 0; rank < values; rank += 1) places[rank + 1]! += places[rank]!
  if (descending) for (let rank = 0; rank <= values; rank += 1) places[rank] = flows.length - places[rank]!
  const sorted = new Int32Array(flows.length)
  const step = (no: number) => (descending ? places[of[no]! + 1]!++ : places[of[no]!]!++)
  for (const no of flows) sorted[step(no)] = no
  return sorted
}
