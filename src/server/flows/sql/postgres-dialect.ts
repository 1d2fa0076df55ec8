import { sql } from 'kysely'
import type { ExecutionRow, FlowRow } from '../../db/schema.ts'
import type { Dialect } from './dialect.ts'

/** PostgreSQL chooses indexes by itself, from what it has counted. */
export const postgresDialect: Dialect = {
  flowsThrough: () => sql<FlowRow>`flows`.as('flow'),
  flowsByNo: () => sql<FlowRow>`flows`.as('flow'),
  executionsThrough: () => sql<ExecutionRow>`executions`.as('execution'),
  readNotSought: (value) => value,
  held: (rows) => rows.forUpdate(),
  // A list of numbers is written like one in JSON, but for its brackets.
  isNumberOf: (value, list) => sql`${value} = any(translate(${list}, '[]', '{}')::bigint[])`,
  isWordOf: (value, list) => sql`${value} = any(array(select jsonb_array_elements_text(${list}::jsonb)))`,
  joined: (numbers) => sql`string_agg(${numbers}::text, ',')`,
}
