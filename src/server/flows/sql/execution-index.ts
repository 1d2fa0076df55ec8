import type { FlowsDatabase } from '../../db/schema.ts'
import { dialectOf, type ExecutionIndex } from './dialect.ts'
import { type ExecutionFilter, matchesExecution } from './execution-filter.ts'
import { gather } from './gather.ts'

/**
 * The index through which the executions that match are found at least cost: that of the only thing asked, or one
 * through which no more than `few` need to be read and then looked at, or else the one that can answer everything.
 */
export const executionIndexFor = async (
  db: FlowsDatabase,
  filter: ExecutionFilter,
  few: number,
): Promise<ExecutionIndex> => {
  const { from, to, direction, statuses, duration } = filter
  const candidates: { index: ExecutionIndex; asked: unknown; alone: ExecutionFilter }[] = [
    { index: 'executions_by_callee', asked: to, alone: { to } },
    { index: 'executions_by_caller', asked: from, alone: { from } },
    { index: 'executions_by_status', asked: statuses, alone: { statuses, direction } },
    { index: 'executions_by_duration', asked: duration, alone: { duration } },
  ]
  const possible = candidates.filter(({ asked }) => asked !== undefined)
  for (const { index, alone } of possible) {
    if (isAll(alone, filter)) return index
    if ((await countUpTo(few + 1, db, index, alone)) <= few) return index
  }
  return 'executions_by_flow'
}

const isAll = (part: ExecutionFilter, filter: ExecutionFilter): boolean =>
  (Object.keys(filter) as (keyof ExecutionFilter)[]).every((name) => part[name] === filter[name])

const countUpTo = async (most: number, db: FlowsDatabase, index: ExecutionIndex, filter: ExecutionFilter) => {
  const first = db
    .selectFrom(dialectOf(db).executionsThrough(index))
    .select('execution.flow_no as no')
    .where(matchesExecution(db, filter, index))
    .limit(most)
  return (await gather(db, first)).length
}
