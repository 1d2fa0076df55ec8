import type { FlowsDatabase } from '../db/schema.ts'
import { type ExecutionFilter, matchesExecution } from './sql-execution-filter.ts'
import { type ExecutionIndex, executionsThrough } from './sql-through-index.ts'

/** Few enough executions to gather them by themselves; with more it is quicker to ask flow by flow. */
const few = 5000

/** An index through which only few executions need to be read; null when each filter alone leaves many. */
export const narrowIndex = async (db: FlowsDatabase, filter: ExecutionFilter): Promise<ExecutionIndex | null> => {
  const { from, to, direction, statuses, duration } = filter
  const candidates: { index: ExecutionIndex; asked: unknown; alone: ExecutionFilter }[] = [
    { index: 'executions_by_callee', asked: to, alone: { to } },
    { index: 'executions_by_caller', asked: from, alone: { from } },
    { index: 'executions_by_status', asked: statuses, alone: { statuses, direction } },
    { index: 'executions_by_duration', asked: duration, alone: { duration } },
  ]
  for (const { index, asked, alone } of candidates)
    if (asked !== undefined && (await matchesFew(db, index, alone))) return index
  return null
}

const matchesFew = async (db: FlowsDatabase, index: ExecutionIndex, filter: ExecutionFilter): Promise<boolean> => {
  const first = db
    .selectFrom(executionsThrough(index))
    .select('execution.flow_no')
    .where(matchesExecution(filter))
    .limit(few + 1)
  const { count } = await db
    .selectFrom(first.as('first'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count <= few
}
