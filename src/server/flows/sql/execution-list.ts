import type { Execution, ExecutionListQuery } from '../../../contract/execution.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import type { Rows } from '../flow-store.ts'
import { dialectOf, type ExecutionIndex } from './dialect.ts'
import { matchesExecution } from './execution-filter.ts'
import { executionColumns, toExecution } from './execution-rows.ts'
import { findFlow } from './flow-rows.ts'

/** One page of a flow's executions, newest first; null when there is no such flow. */
export const listExecutions = async (
  db: FlowsDatabase,
  flowId: string,
  query: ExecutionListQuery,
): Promise<Rows<Execution> | null> => {
  const flow = await findFlow(db, flowId)
  if (!flow) return null
  const filter = {
    from: query['filter[from]'],
    to: query['filter[to]'],
    direction: query['filter[direction]'],
    statuses: query['filter[status]'],
    duration: query['filter[duration]'],
  }
  const matches = (index: ExecutionIndex) =>
    db
      .selectFrom(dialectOf(db).executionsThrough(index))
      .where('execution.flow_no', '=', flow.no)
      .where(matchesExecution(db, filter, index))
  const { total } = await matches('executions_by_flow')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const offset = (query.page - 1) * query.limit
  if (offset >= total) return { rows: [], total }

  const page = matches('executions_by_age')
    .select('execution.no')
    .orderBy('execution.created_at', 'desc')
    .orderBy('execution.no', 'desc')
    .limit(query.limit)
    .offset(offset)
  const rows = await db
    .selectFrom(page.as('page'))
    .innerJoin('executions', 'executions.no', 'page.no')
    .select(executionColumns)
    .orderBy('executions.created_at', 'desc')
    .orderBy('executions.no', 'desc')
    .execute()
  return { rows: rows.map((row) => toExecution(row, flowId)), total }
}
