import { type Expression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { FlowSort } from '../../../contract/flow-list.ts'
import type { Flow } from '../../../contract/flow.ts'
import { composed, type Slots } from '../../db/composed.ts'
import { engineOf } from '../../db/engine.ts'
import type { FlowRow, FlowsDatabase, Tables } from '../../db/schema.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import type { FlowFilter } from './flow-filter.ts'
import { type FlowOrder, isIndexOrder, orderIndex } from './flow-order.ts'
import { flowFields, flowsWithNo } from './flow-rows.ts'

/** Some flows in an order, found by going through its index; only status and type are asked of them. */
export const flowsInPlace = async (
  db: FlowsDatabase,
  { statuses, types }: FlowFilter,
  sort: FlowSort[],
  order: FlowOrder,
  { limit, offset }: { limit: number; offset: number },
): Promise<Flow[]> => {
  const shape = { statuses: shapeOf(statuses), types: shapeOf(types), sort, order }
  const find = sort.length === 1 ? kept(shape) : compose(shape)
  return find(db, valueOf(statuses), valueOf(types), limit, offset)
}

type Shape = { statuses: Words; types: Words; sort: FlowSort[]; order: FlowOrder }
type Words = 'any' | 'one' | 'several'

const shapeOf = (words: string[] | null): Words => (words === null ? 'any' : words.length === 1 ? 'one' : 'several')

const valueOf = (words: string[] | null): Given => (words?.length === 1 ? words[0]! : JSON.stringify(words))

/** A word, or several as JSON text. */
type Given = string
type Values = [statuses: Given, types: Given, limit: number, offset: number]
type Find = (db: FlowsDatabase, ...values: Values) => Promise<Flow[]>

/** For the sorts by one field, from either end, times the shapes of filters: 216 at most. */
const known = new Map<string, Find>()

const kept = (shape: Shape): Find => {
  const name = JSON.stringify(shape)
  const find = known.get(name) ?? compose(shape)
  known.set(name, find)
  return find
}

const compose = (shape: Shape): Find => {
  if (isIndexOrder(shape.sort, shape.order))
    return composed<Values, Flow>((db, ...slots) => {
      const flows = inPlace(shape)(db, ...slots)
      if (engineOf(db) === 'sqlite') return flows.select(flowFields)
      // PostgreSQL would read each flow that it skips.
      const page = db.selectFrom(dialectOf(db).flowsByNo()).where('flow.no', 'in', flows.select('flow.no'))
      return inOrder(page.select(flowFields), shape.order)
    })
  // What is sorted is kept narrow.
  const numbers = composed<Values, { no: number }>((db, ...slots) => inPlace(shape)(db, ...slots).select('flow.no'))
  return async (db, ...values) => {
    const rows = await numbers(db, ...values)
    return flowsWithNo(
      db,
      Int32Array.from(rows, ({ no }) => no),
    )
  }
}

const inPlace =
  ({ statuses, types, sort, order }: Shape) =>
  (db: FlowsDatabase, ...[status, type, limit, offset]: Slots<Values>) => {
    const dialect = dialectOf(db)
    let flows = db
      .selectFrom(dialect.flowsThrough(orderIndex(sort[0]!.field)))
      .where('flow.deleted_at', 'is', null)
      .limit(limit)
      .offset(offset)
    if (statuses !== 'any') flows = flows.where(({ ref }) => isAmong(dialect, ref('flow.status'), statuses, status))
    if (types !== 'any') flows = flows.where(({ ref }) => isAmong(dialect, ref('flow.type'), types, type))
    return inOrder(flows, order)
  }

const inOrder = <Row>(flows: SelectQueryBuilder<Tables & { flow: FlowRow }, 'flow', Row>, order: FlowOrder) => {
  let ordered = flows
  for (const { column, direction } of order) ordered = ordered.orderBy(`flow.${column}`, direction)
  return ordered
}

const isAmong = (dialect: Dialect, value: Expression<string>, words: Words, given: RawBuilder<Given>) =>
  words === 'one' ? sql<boolean>`${value} in (${given})` : dialect.isWordOf(value, given)
