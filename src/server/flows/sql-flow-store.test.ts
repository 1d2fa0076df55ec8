import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../db/open-database.ts'
import { describeFlowStore } from './flow-store.contract.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

const fileUrl = () => `file:${join(mkdtempSync(join(tmpdir(), 'flow-store-')), 'flows.db')}`

describeFlowStore('in memory', async (now) => createSqlFlowStore(await openDatabase('file::memory:'), { now }))

describeFlowStore('in a file', async (now) => createSqlFlowStore(await openDatabase(fileUrl()), { now }))

// So that a few flows are found in the ways that are meant for many.
describeFlowStore('in memory, as if it were large', async (now) =>
  createSqlFlowStore(await openDatabase('file::memory:'), {
    now,
    thresholds: { fewExecutions: 3, fewFlows: 2, farWalk: 5 },
  }),
)
