import { dialectOf } from './dialect.ts'
import type { ExecutionFilter } from './execution-filter.ts'
import { matchesExecution } from './execution-filter.ts'
import { executionIndexFor } from './execution-index.ts'
import { gather } from './gather.ts'
import { type Marks, markedAt } from './marks.ts'
import type { Reading } from './reading.ts'

/** Marks the flows, in use or not, that have an execution which matches. */
export const flowsWithExecution = async (reading: Reading, filter: ExecutionFilter): Promise<Marks> =>
  reading.memory.find(`with ${JSON.stringify(filter)}`, await reading.executions(), async () => {
    const columns = await reading.executionColumns()
    return columns ? columns.flowsWith(filter) : readFlowsWith(reading, filter)
  })

const readFlowsWith = async ({ db, thresholds }: Reading, filter: ExecutionFilter): Promise<Marks> => {
  const index = await executionIndexFor(db, filter, thresholds.fewExecutions)
  const found = db
    .selectFrom(dialectOf(db).executionsThrough(index))
    .select('execution.flow_no as no')
    .where(matchesExecution(db, filter, index))
  // Where each flow's executions stand together, all but the first are left out at no cost.
  return markedAt(await gather(db, index === 'executions_by_flow' ? found.distinct() : found))
}
