import type { Expression, ExpressionBuilder, QueryExecutorProvider, SqlBool } from 'kysely'
import type { Direction, DurationRange, ExecutionStatus } from '../../../contract/execution.ts'
import type { FlowCountQuery } from '../../../contract/flow-list.ts'
import type { Tables } from '../../db/schema.ts'
import { dialectOf, type ExecutionIndex } from './dialect.ts'

/** What is asked of one execution, all at once. */
export type ExecutionFilter = {
  from?: string | undefined
  to?: string | undefined
  direction?: Direction | undefined
  statuses?: ExecutionStatus[] | undefined
  duration?: DurationRange | undefined
}

/** What a query of the flow list asks of one of the flow's executions; null when nothing. */
export const executionFilterOf = (query: FlowCountQuery): ExecutionFilter | null => {
  const statuses = query['filter[status]']?.execution
  const filter: ExecutionFilter = {
    from: query['filter[from]'],
    to: query['filter[to]'],
    direction: query['filter[direction]'],
    statuses: statuses?.length ? statuses : undefined,
    duration: query['filter[duration]'],
  }
  return Object.values(filter).some((asked) => asked !== undefined) ? filter : null
}

type ExecutionColumns = ExpressionBuilder<{ execution: Tables['executions'] }, 'execution'>

/** Whether an execution, read through `index`, matches all that is asked. */
export const matchesExecution =
  (db: QueryExecutorProvider, { from, to, direction, statuses, duration }: ExecutionFilter, index: ExecutionIndex) =>
  (eb: ExecutionColumns): Expression<SqlBool> =>
    eb.and([
      ...(from === undefined ? [] : beginsWith(eb, 'caller', from)),
      ...(to === undefined ? [] : beginsWith(eb, 'callee', to)),
      ...(direction === undefined ? [] : [eb('execution.direction', '=', direction)]),
      ...(statuses === undefined ? [] : [hasStatus(db, eb, statuses, index)]),
      ...(duration === undefined ? [] : within(eb, duration)),
    ])

const hasStatus = (
  db: QueryExecutorProvider,
  eb: ExecutionColumns,
  statuses: ExecutionStatus[],
  index: ExecutionIndex,
) => {
  const status = eb.ref('execution.status')
  return eb(index === 'executions_by_status' ? status : dialectOf(db).readNotSought(status), 'in', statuses)
}

/** As a range, which an index can answer: what follows the digits is another digit, and ":" comes after "9". */
const beginsWith = (eb: ExecutionColumns, column: 'caller' | 'callee', digits: string) => [
  eb(`execution.${column}`, '>=', `+${digits}`),
  eb(`execution.${column}`, '<', `+${digits}:`),
]

const within = (eb: ExecutionColumns, { least, most }: DurationRange) => [
  ...(least === null ? [] : [eb('execution.duration', '>=', least)]),
  ...(most === null ? [] : [eb('execution.duration', '<=', most)]),
]
