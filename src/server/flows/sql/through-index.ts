import { type Expression, type RawBuilder, sql } from 'kysely'
import type { ExecutionRow, FlowRow, FlowsDatabase } from '../../db/schema.ts'
import type { FlowOrder } from './flow-order.ts'

/*
 * What is SQLite's alone in reading flows. Its planner knows nothing of the values that a filter asks for, so each
 * query names the index that it is to be read through, and is planned alike from the first flow to the millionth.
 */

export type FlowIndex =
  | 'flows_by_updated_at'
  | 'flows_by_created_at'
  | 'flows_by_name'
  | 'flows_by_count'
  | 'flows_by_status'
  | 'flows_by_type'
  | 'flows_by_text'

export type ExecutionIndex =
  | 'executions_by_age'
  | 'executions_by_flow'
  | 'executions_by_callee'
  | 'executions_by_caller'
  | 'executions_by_status'
  | 'executions_by_duration'

/** The flows, as `flow`. The query must leave out those in the trash, which no index holds. */
export const flowsThrough = (index: FlowIndex) => sql<FlowRow>`flows`.as<'flow'>(sql.raw(`flow indexed by ${index}`))

/** The executions, as `execution`. */
export const executionsThrough = (index: ExecutionIndex) =>
  sql<ExecutionRow>`executions`.as<'execution'>(sql.raw(`execution indexed by ${index}`))

/** The same value, but not to be looked up in an index: for a list of words, reading on is quicker than a search for each. */
export const readNotSought = <T>(value: Expression<T>): RawBuilder<T> => sql`+${value}`

/** The fewest characters that the search index can find. */
export const shortestIndexed = 3

/** The `no` of flows in use whose folded text has `part` in it, from the search index, as `found`. */
export const flowsWithText = (part: string) =>
  sql<{
    no: number
  }>`(select rowid as no from flow_search where flow_search match ${`"${part.replaceAll('"', '""')}"`})`.as<'found'>(
    sql.raw('found'),
  )

/** Whether a folded text, which holds no NUL, has `part` in it; `glob` finds that sooner than `instr`. */
export const hasText = (text: Expression<string>, part: string): RawBuilder<boolean> =>
  sql`${text} glob ${`*${part.replaceAll(/[*?[]/g, '[$&]')}*`}`

/** The values of a JSON list as one parameter, so that a list of any length is the same statement. */
export const listed = <T>(json: RawBuilder<string | null> | string): RawBuilder<T> =>
  sql`(select value from json_each(${json}))`

/** Numbers as one text, with commas between them. */
export const joined = (numbers: Expression<number>): RawBuilder<string | null> => sql`group_concat(${numbers})`

/** Yes and no as one text of 1 and 0. */
export const digitsOf = (answers: Expression<boolean>): RawBuilder<string | null> => sql`group_concat(${answers}, '')`

/** The `no` of the flows with these, in an order. */
export const flowsAmong = (db: FlowsDatabase, numbers: Int32Array, order: FlowOrder) => {
  let flows = db
    .selectFrom(sql<FlowRow>`flows`.as<'flow'>(sql.raw('flow not indexed')))
    .select('flow.no')
    .where('flow.deleted_at', 'is', null)
    .where('flow.no', 'in', listed<number>(`[${numbers.join()}]`))
  for (const { column, direction } of order) flows = flows.orderBy(`flow.${column}`, direction)
  return flows
}
