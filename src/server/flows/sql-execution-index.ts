import type { FlowsDatabase } from '../db/schema.ts'
import { type ExecutionFilter, matchesExecution } from './sql-execution-filter.ts'
import { type ExecutionIndex, executionsThrough } from './sql-through-index.ts'

/**
 * An index through which no more than `most` executions need to be read; null when each filter alone leaves more,
 * and it is quicker to ask flow by flow.
 */
export const narrowIndex = async (
  db: FlowsDatabase,
  filter: ExecutionFilter,
  most: number,
): Promise<ExecutionIndex | null> => {
  const { from, to, direction, statuses, duration } = filter
  const candidates: { index: ExecutionIndex; asked: unknown; alone: ExecutionFilter }[] = [
    { index: 'executions_by_callee', asked: to, alone: { to } },
    { index: 'executions_by_caller', asked: from, alone: { from } },
    { index: 'executions_by_status', asked: statuses, alone: { statuses, direction } },
    { index: 'executions_by_duration', asked: duration, alone: { duration } },
  ]
  for (const { index, asked, alone } of candidates)
    if (asked !== undefined && (await countUpTo(most + 1, db, index, alone)) <= most) return index
  return null
}

const countUpTo = async (
  most: number,
  db: FlowsDatabase,
  index: ExecutionIndex,
  filter: ExecutionFilter,
): Promise<number> => {
  const first = db
    .selectFrom(executionsThrough(index))
    .select('execution.flow_no')
    .where(matchesExecution(filter))
    .limit(most)
  const { count } = await db
    .selectFrom(first.as('first'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
