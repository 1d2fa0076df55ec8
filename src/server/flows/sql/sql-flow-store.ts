import type { FlowsDatabase } from '../../db/schema.ts'
import type { FlowStore } from '../flow-store.ts'
import { type Copies, keepCopies } from './copies.ts'
import { listExecutions } from './execution-list.ts'
import { reportExecution, updateExecution } from './execution-writes.ts'
import { countFlows } from './flow-counts.ts'
import { listFlows } from './flow-list.ts'
import { findFlow, toStored } from './flow-rows.ts'
import { startFlow } from './flow-start.ts'
import { createFlow, deleteFlow, updateFlow } from './flow-writes.ts'
import { createResultMemory } from './result-memory.ts'
import { type Thresholds, usualThresholds } from './thresholds.ts'

/** Of found lists, in bytes: some five orders of a million flows. */
const mostRemembered = 32 * 1024 * 1024

type Options = { now?: () => Date; thresholds?: Thresholds; copies?: Copies }

/** Keeps flows in a database, and closes it in the end. */
export const createSqlFlowStore = (
  db: FlowsDatabase,
  { now = () => new Date(), thresholds = usualThresholds, copies = keepCopies(db) }: Options = {},
): FlowStore => {
  const reading = { thresholds, copies, memory: createResultMemory(mostRemembered) }
  return {
    list: (query) => listFlows(db, query, reading),
    counts: (query) => countFlows(db, query, reading),

    get: async (id) => {
      const row = await findFlow(db, id)
      return row ? toStored(row) : null
    },

    create: (draft, idempotency) => createFlow(db, draft, idempotency, now()),
    update: (id, patch, ifMatch) => updateFlow(db, id, patch, ifMatch, now()),
    delete: (id, ifMatch) => deleteFlow(db, id, ifMatch, now()),
    start: (id, numbers) => startFlow(db, id, numbers, now()),
    listExecutions: (flowId, query) => listExecutions(db, flowId, query),
    reportExecution: (flowId, report) => reportExecution(db, flowId, report, now()),
    updateExecution: (flowId, executionId, patch) => updateExecution(db, flowId, executionId, patch, now()),
    close: async () => {
      await copies.stop()
      await db.destroy()
    },
  }
}
