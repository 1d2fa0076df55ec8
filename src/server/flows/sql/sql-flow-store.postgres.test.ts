import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ExecutionReport } from '../../../contract/execution-report.ts'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import { openEmptyDatabase } from '../../db/postgres/empty-database-for-test.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { describeFlowList } from '../flow-list.contract.ts'
import { cameTo } from '../came-to.contract.ts'
import { describeFlowStore } from '../flow-store.contract.ts'
import type { FlowStore } from '../flow-store.ts'
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

/** To a flow that somebody at the database is about to remove by hand. */
const writes: Record<string, (store: FlowStore, id: string) => Promise<{ kind: string }>> = {
  update: (store, id) => store.update(id, { name: 'Rain' }),
  delete: (store, id) => store.delete(id),
  start: (store, id) => store.start(id, ['+22997000001']),
  report: (store, id) =>
    store.reportExecution(
      id,
      ExecutionReport.parse({ direction: 'outgoing', status: 'queued', callee: '+22997000001' }),
    ),
}

test.each(Object.keys(writes))('a flow that is removed by hand under a write (%s) is missing', async (does) => {
  const db = await openEmptyDatabase()
  const store = createSqlFlowStore(db)
  onTestFinished(() => store.close())
  const draft = FlowDraft.parse({ name: 'Pluie', type: 'sms', status: 'published' })
  const { id } = (await cameTo('created', store.create(draft))).stored.flow
  const byHand = await db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection)
    await connection.deleteFrom('flows').where('id', '=', id).execute()
    const written = writes[does]!(store, id)
    await untilOneWaits(db)
    await sql`commit`.execute(connection)
    return { written }
  })
  expect(await byHand.written).toEqual({ kind: 'missing' })
})

/** Until one connection waits for a row or a transaction of another. */
const untilOneWaits = (db: FlowsDatabase) =>
  expect
    .poll(async () => {
      const { rows } = await sql`select 1 from pg_locks where not granted and locktype <> 'advisory'`.execute(db)
      return rows.length
    })
    .toBeGreaterThan(0)
