import { describe } from 'vitest'
import { openEmptyDatabase } from '../../db/postgres/empty-database-for-test.ts'
import { describeFlowList } from '../flow-list.contract.ts'
import { describeFlowStore } from '../flow-store.contract.ts'
import { keepCopies } from './copies.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

describeFlowStore('on PostgreSQL', async (now) => createSqlFlowStore(await openEmptyDatabase(), { now }))

// Lists alone, since it's only these that are found in other ways.
describe('on PostgreSQL, without columns', () =>
  describeFlowList(async () => {
    const db = await openEmptyDatabase()
    return createSqlFlowStore(db, { copies: keepCopies(db, { mostExecutions: 0 }) })
  }))

// So that a few flows are found in the ways that are meant for many.
describe('on PostgreSQL, as if it were large', () =>
  describeFlowList(async () =>
    createSqlFlowStore(await openEmptyDatabase(), { thresholds: { fewExecutions: 3, fewFlows: 2, farWalk: 5 } }),
  ))
