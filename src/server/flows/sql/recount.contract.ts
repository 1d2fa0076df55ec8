import { sql } from 'kysely'
import type { FlowsDatabase } from '../../db/schema.ts'
import type { Kept } from '../flow-reference.contract.ts'
import { executionColumns, toExecution } from './execution-rows.ts'
import { flowFields } from './flow-rows.ts'

/** All flows in use with their executions, read in the plainest way. */
export const keptIn = async (db: FlowsDatabase): Promise<Kept[]> => {
  const flows = await db
    .selectFrom('flows')
    .select(['no', ...flowFields])
    .where(sql<boolean>`coalesce(deleted_at, '') = ''`)
    .execute()
  const executions = await db
    .selectFrom('executions')
    .select(['flow_no', ...executionColumns])
    .execute()
  const ofFlow = Map.groupBy(executions, ({ flow_no }) => flow_no)
  return flows.map(({ no, ...flow }) => ({
    flow,
    executions: (ofFlow.get(no) ?? []).map((row) => toExecution(row, flow.id)),
  }))
}
