import type { AliasedRawBuilder, Expression, QueryExecutorProvider, RawBuilder, SelectQueryBuilder } from 'kysely'
import { type Engine, engineOf } from '../../db/engine.ts'
import type { ExecutionRow, FlowRow, Tables } from '../../db/schema.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

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

/** What engines have words of their own for, in reading flows. */
export type Dialect = {
  /** The flows, to be read through an index. The query must leave out those in the trash, which no index holds. */
  flowsThrough: (index: FlowIndex) => AliasedRawBuilder<FlowRow, 'flow'>
  /** The flows, to be looked up one by one. */
  flowsByNo: () => AliasedRawBuilder<FlowRow, 'flow'>
  executionsThrough: (index: ExecutionIndex) => AliasedRawBuilder<ExecutionRow, 'execution'>
  /** The same value, but not to be looked up in an index: for a list of words, reading on is quicker than a search for each. */
  readNotSought: <T>(value: Expression<T>) => Expression<T>
  /** Rows that nobody else may change before the transaction ends. */
  held: <Row>(rows: SelectQueryBuilder<Tables, 'flows', Row>) => SelectQueryBuilder<Tables, 'flows', Row>
  /** Whether a number is in a JSON list, which is one parameter, so that a list of any length is the same statement. */
  isNumberOf: (value: Expression<number>, list: Parameter) => RawBuilder<boolean>
  /** The same for words. */
  isWordOf: (value: Expression<string>, list: Parameter) => RawBuilder<boolean>
  /** Numbers as one text, with commas between them. */
  joined: (numbers: Expression<number>) => RawBuilder<string | null>
}

export type Parameter = string | RawBuilder<string | null>

export const dialectOf = (db: QueryExecutorProvider): Dialect => dialects[engineOf(db)]

const dialects: Record<Engine, Dialect> = { sqlite: sqliteDialect, postgres: postgresDialect }
