import type { RawBuilder } from 'kysely'
import type { FlowSort } from '../../contract/flow-list.ts'
import { composed } from '../db/composed.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import type { FlowFilter } from './sql-flow-filter.ts'
import { type FlowOrder, orderIndex } from './sql-flow-order.ts'
import { flowsThrough, listed } from './sql-through-index.ts'

/** The `no` of flows in an order, found by going through its index; only status and type are asked of them. */
export const flowsInPlace = async (
  db: FlowsDatabase,
  { statuses, types }: FlowFilter,
  sort: FlowSort[],
  order: FlowOrder,
  { limit, offset }: { limit: number; offset: number },
): Promise<Int32Array> => {
  const shape = { statuses: shapeOf(statuses), types: shapeOf(types), sort, order }
  const find = sort.length === 1 ? remembered(shape) : compose(shape)
  const rows = await find(db, valueOf(statuses), valueOf(types), limit, offset)
  return Int32Array.from(rows, ({ no }) => no)
}

type Shape = { statuses: Words; types: Words; sort: FlowSort[]; order: FlowOrder }
type Words = 'any' | 'one' | 'several'

const shapeOf = (words: string[] | null): Words => (words === null ? 'any' : words.length === 1 ? 'one' : 'several')

const valueOf = (words: string[] | null): string | null => (words?.length === 1 ? words[0]! : JSON.stringify(words))

/** The sorts by one field, from either end, times the shapes of filters: 216 at most. */
const known = new Map<string, ReturnType<typeof compose>>()

const remembered = (shape: Shape) => {
  const name = JSON.stringify(shape)
  const query = known.get(name) ?? compose(shape)
  known.set(name, query)
  return query
}

const compose = ({ statuses, types, sort, order }: Shape) =>
  composed<[statuses: string | null, types: string | null, limit: number, offset: number], { no: number }>(
    (db, status, type, limit, offset) => {
      let flows = db
        .selectFrom(flowsThrough(orderIndex(sort[0]!.field)))
        .select('flow.no')
        .where('flow.deleted_at', 'is', null)
        .limit(limit)
        .offset(offset)
      if (statuses !== 'any') flows = flows.where('flow.status', 'in', wordsIn(statuses, status))
      if (types !== 'any') flows = flows.where('flow.type', 'in', wordsIn(types, type))
      for (const { column, direction } of order) flows = flows.orderBy(`flow.${column}`, direction)
      return flows
    },
  )

const wordsIn = (words: Words, given: RawBuilder<string | null>) =>
  words === 'one' ? [given as RawBuilder<string>] : listed<string>(given)
