import type { FlowListQuery } from '../../contract/flow-list.ts'
import type { Flow } from '../../contract/flow.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import type { Rows } from './flow-store.ts'
import {
  type FlowFilter,
  flowsAmong,
  isCostly,
  isUnfindable,
  matchingFlows,
  planFilter,
  scanIndex,
} from './sql-flow-matches.ts'
import { orderIndex, orderOf, reversed } from './sql-flow-order.ts'
import { flowFields } from './sql-flow-rows.ts'
import type { Thresholds } from './sql-thresholds.ts'
import { type FlowIndex, listed } from './sql-through-index.ts'

/** One page of the flows that match, and how many there are. */
export const listFlows = async (
  db: FlowsDatabase,
  query: FlowListQuery,
  thresholds: Thresholds,
): Promise<Rows<Flow>> => {
  const filter = await planFilter(db, query, thresholds)
  if (isUnfindable(filter)) return { rows: [], total: 0 }
  const { total, all } = await findMatches(db, filter, thresholds)
  const offset = (query.page - 1) * query.limit
  if (offset >= total) return { rows: [], total }

  // The last pages are read from the end.
  const limit = Math.min(query.limit, total - offset)
  const fromEnd = total - offset - limit
  const isNearEnd = fromEnd < offset
  const order = isNearEnd ? reversed(orderOf(query.sort)) : orderOf(query.sort)
  const place = { limit, offset: isNearEnd ? fromEnd : offset }
  const matches = all
    ? flowsAmong(db, listed(all), 'flows_by_all')
    : inOrder(db, filter, orderIndex(query.sort), place.offset > thresholds.fewFlows)
  const rows = await readPage(db, matches, order, place)
  return { rows: isNearEnd ? rows.toReversed() : rows, total }
}

/** Goes through the order and asks each flow; for a deep page, which asks many, finds all that match beforehand. */
const inOrder = (db: FlowsDatabase, filter: FlowFilter, index: FlowIndex, isDeep: boolean): MatchingFlows =>
  isDeep && isCostly(filter)
    ? flowsAmong(db, matchingFlows(db, filter, scanIndex(filter)).select('flow.no').$asScalar(), index)
    : matchingFlows(db, filter, index)

type Matches = { total: number; all: number[] | null }

/** Counts all that match, in one pass; the keys come along when they are few. */
const findMatches = async (db: FlowsDatabase, filter: FlowFilter, { fewFlows }: Thresholds): Promise<Matches> => {
  if (!isCostly(filter)) return { total: await count(matchingFlows(db, filter, 'flows_by_kind')), all: null }
  const matches = matchingFlows(db, filter, scanIndex(filter))
  const first = await matches
    .select('flow.no')
    .orderBy('flow.no')
    .limit(fewFlows + 1)
    .execute()
  const keys = first.map(({ no }) => no)
  if (keys.length <= fewFlows) return { total: keys.length, all: keys }
  return { total: keys.length + (await count(matches.where('flow.no', '>', keys.at(-1)!))), all: null }
}

type MatchingFlows = ReturnType<typeof matchingFlows>

const count = async (matches: MatchingFlows): Promise<number> => {
  const { count } = await matches.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

/** Finds the place in the order by narrow rows, and only then reads the wide rows of the page. */
const readPage = (
  db: FlowsDatabase,
  matches: MatchingFlows,
  order: ReturnType<typeof orderOf>,
  { limit, offset }: { limit: number; offset: number },
): Promise<Flow[]> => {
  let page = matches.select('flow.no').limit(limit).offset(offset)
  for (const { column, direction } of order) page = page.orderBy(`flow.${column}`, direction)
  let flows = db.selectFrom(page.as('page')).innerJoin('flows', 'flows.no', 'page.no').select(flowFields)
  for (const { column, direction } of order) flows = flows.orderBy(`flows.${column}`, direction)
  return flows.execute()
}
