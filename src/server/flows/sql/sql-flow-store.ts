import type { FlowsDatabase } from '../../db/schema.ts'
import type { FlowStore } from '../flow-store.ts'
import { type Copies, keepCopies } from './copies.ts'
import { listExecutions } from './execution-list.ts'
import { reportExecution, updateExecution } from './execution-writes.ts'
import { countFlows } from './flow-counts.ts'
import { findVersion, listHistory } from './flow-history.ts'
import { listFlows } from './flow-list.ts'
import { findFlow, toStored } from './flow-rows.ts'
import { startFlow } from './flow-start.ts'
import { findSincePublished } from './since-published.ts'
import { createFlow, deleteFlow, updateFlow } from './flow-writes.ts'
import { createResultMemory } from './result-memory.ts'
import { type Thresholds, usualThresholds } from './thresholds.ts'
import { removeFromTrash, type TrashRemoval } from './trash-removal.ts'
import { discardFlow, emptyTrash, listTrash, restoreFlow } from './trash.ts'

/** Of found lists, in bytes: some five orders of a million flows. */
const mostRemembered = 32 * 1024 * 1024
/** Of pages, in bytes: some 200 with 20 flows each. */
const mostOfPages = 4 * 1024 * 1024

type Options = { now?: () => Date; thresholds?: Thresholds; copies?: Copies; removal?: TrashRemoval }

/** Keeps flows in a database, and closes it in the end. */
export const createSqlFlowStore = (
  db: FlowsDatabase,
  {
    now = () => new Date(),
    thresholds = usualThresholds,
    copies = keepCopies(db),
    removal = removeFromTrash(db, now),
  }: Options = {},
): FlowStore => {
  const reading = {
    thresholds,
    copies,
    memory: createResultMemory(mostRemembered),
    pages: createResultMemory(mostOfPages),
  }

  /** What was discarded is removed soon after. */
  const andRemove = async <T>(written: Promise<T>): Promise<T> => {
    const outcome = await written
    removal.begin()
    return outcome
  }

  return {
    list: (query) => listFlows(db, query, reading),
    counts: (query) => countFlows(db, query, reading),

    get: async (id) => {
      const row = await findFlow(db, id)
      return row ? toStored(row) : null
    },

    create: (draft, options = {}) => createFlow(db, draft, options, now()),
    update: (id, patch, options = {}) => updateFlow(db, id, patch, options, now()),
    delete: (id, options = {}) => deleteFlow(db, id, options, now()),
    start: (id, numbers, options = {}) => startFlow(db, id, numbers, options, now()),

    listTrash: (query) => listTrash(db, query, now()),
    restore: (id, options = {}) => restoreFlow(db, id, options, now()),
    discard: (id, options = {}) => andRemove(discardFlow(db, id, options, now())),
    emptyTrash: (options = {}) => andRemove(emptyTrash(db, options, now())),

    history: (id, query) => listHistory(db, id, query, now()),
    version: (id, version) => findVersion(db, id, version, now()),
    sincePublished: (id) => findSincePublished(db, id),

    listExecutions: (flowId, query) => listExecutions(db, flowId, query),
    reportExecution: (flowId, report, options = {}) => reportExecution(db, flowId, report, options, now()),
    updateExecution: (flowId, executionId, patch, options = {}) =>
      updateExecution(db, flowId, executionId, patch, options, now()),

    close: async () => {
      await Promise.all([copies.stop(), removal.stop()])
      await db.destroy()
    },
  }
}
