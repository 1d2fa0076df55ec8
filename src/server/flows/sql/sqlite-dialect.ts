import { sql } from 'kysely'
import type { ExecutionRow, FlowRow } from '../../db/schema.ts'
import type { Dialect } from './dialect.ts'

/**
 * SQLite's planner knows nothing of the values that a filter asks for, so each query names the index that it is to be
 * read through, and is planned alike from the first flow to the millionth.
 */
export const sqliteDialect: Dialect = {
  flowsThrough: (index) => sql<FlowRow>`flows`.as<'flow'>(sql.raw(`flow indexed by ${index}`)),
  flowsByNo: () => sql<FlowRow>`flows`.as<'flow'>(sql.raw('flow not indexed')),
  executionsThrough: (index) => sql<ExecutionRow>`executions`.as<'execution'>(sql.raw(`execution indexed by ${index}`)),
  readNotSought: (value) => sql`+${value}`,
  // Who writes has the whole database to themselves.
  held: (rows) => rows,
  isNumberOf: (value, list) => sql`${value} in (select value from json_each(${list}))`,
  isWordOf: (value, list) => sql`${value} in (select value from json_each(${list}))`,
  joined: (numbers) => sql`group_concat(${numbers})`,
}
