import { type Expression, type RawBuilder, sql } from 'kysely'
import type { ExecutionRow, FlowRow } from '../db/schema.ts'

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
  | 'flows_by_kind'
  | 'flows_by_no'
  | 'flows_by_text'
  | 'flows_by_all'

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

/** Keys of the flows whose folded text has `part` in it, from the search index. */
export const flowsWithText = (part: string): RawBuilder<number> =>
  sql`(select rowid from flow_search where flow_search match ${`"${part.replaceAll('"', '""')}"`})`

/** Whether a folded text has `part` in it. */
export const hasText = (text: Expression<string>, part: string): RawBuilder<boolean> => sql`instr(${text}, ${part}) > 0`

/** A list of keys as one parameter, so that a list of any length is the same statement. */
export const listed = (keys: number[]): RawBuilder<number> =>
  sql`(select value from json_each(${JSON.stringify(keys)}))`
