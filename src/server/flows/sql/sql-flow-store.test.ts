import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../db/open-database.ts'
import { describeFlowStore } from '../flow-store.contract.ts'
import { keepCopies } from './copies.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

const fileUrl = () => `file:${join(mkdtempSync(join(tmpdir(), 'flow-store-')), 'flows.db')}`

describeFlowStore('in memory', async (now) => createSqlFlowStore(await openDatabase('file::memory:'), { now }))

describeFlowStore('in a file', async (now) => createSqlFlowStore(await openDatabase(fileUrl()), { now }))

describeFlowStore('in memory, without columns', async (now) => {
  const db = await openDatabase('file::memory:')
  return createSqlFlowStore(db, { now, copies: keepCopies(db, { mostExecutions: 0 }) })
})

describeFlowStore('in memory, with columns from the beginning', async (now) => {
  const db = await openDatabase('file::memory:')
  const copies = keepCopies(db)
  await copies.made()
  return createSqlFlowStore(db, { now, copies })
})

// So that a few flows are found in the ways that are meant for many.
describeFlowStore('in memory, as if it were large', async (now) =>
  createSqlFlowStore(await openDatabase('file::memory:'), {
    now,
    thresholds: { fewExecutions: 3, fewFlows: 2, farWalk: 5 },
  }),
)

describeFlowStore('in memory, as if every walk were far', async (now) =>
  createSqlFlowStore(await openDatabase('file::memory:'), {
    now,
    thresholds: { fewExecutions: 3, fewFlows: 40, farWalk: 0 },
  }),
)
