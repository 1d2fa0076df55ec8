import * as fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ExecutionReport } from '../../contract/execution.ts'
import { FlowDraft, FlowPatch, FlowStatus, FlowType } from '../../contract/flow.ts'
import { openDatabase } from '../db/open-database.ts'
import { fillWithSampleData } from '../db/sample-data.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { write } from '../db/write.ts'
import type { FlowStore } from './flow-store.ts'
import { seed } from './random-flows.contract.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

const status = fc.constantFrom(...FlowStatus.options)
const type = fc.constantFrom(...FlowType.options)
const which = fc.nat(20)

/** Every way in which flows and executions are written, and some that only a person at the database has. */
const writes = fc.oneof(
  fc.record({ does: fc.constant('create'), status, type }),
  fc.record({ does: fc.constant('update'), which, status, type }),
  fc.record({ does: fc.constant('rename'), which }),
  fc.record({ does: fc.constant('delete'), which }),
  fc.record({ does: fc.constant('start'), which }),
  fc.record({ does: fc.constant('report'), which }),
  fc.record({ does: fc.constant('end a call'), which }),
  fc.record({ does: fc.constant('restore'), which }),
  fc.record({ does: fc.constant('remove for good'), which }),
  fc.record({ does: fc.constant('set an unknown status'), which }),
  fc.record({ does: fc.constant('fail'), which, status }),
)
type Write = { does: string; which?: number; status?: FlowStatus; type?: FlowType }

const carryOut = async (db: FlowsDatabase, store: FlowStore, { does, which = 0, status, type }: Write) => {
  const all = await db.selectFrom('flows').select(['no', 'id']).orderBy('no').execute()
  const { no, id } = all[which % Math.max(1, all.length)] ?? { no: 0, id: '' }
  const flow = db.updateTable('flows').where('no', '=', no)
  if (does === 'create') await store.create(FlowDraft.parse({ name: 'Pluie', type, status }))
  if (does === 'update') await store.update(id, FlowPatch.parse({ type, status }))
  if (does === 'rename') await store.update(id, { name: `Pluie ${Math.random()}` })
  if (does === 'delete') await store.delete(id)
  if (does === 'start') await store.start(id, ['+22997000001', '+22997000002'])
  if (does === 'report') await store.reportExecution(id, report)
  if (does === 'end a call') {
    const call = await db.selectFrom('executions').select('id').where('flow_no', '=', no).executeTakeFirst()
    await store.updateExecution(id, call?.id ?? '', { status: 'failed' })
  }
  if (does === 'restore') await flow.set({ deleted_at: null }).execute()
  if (does === 'remove for good') await db.deleteFrom('flows').where('no', '=', no).execute()
  if (does === 'set an unknown status') await flow.set({ status: ' Zpublished' }).execute()
  if (does === 'fail')
    await write(db, async (transaction) => {
      await transaction.updateTable('flows').set({ status: status! }).where('no', '=', no).execute()
      await transaction
        .deleteFrom('flows')
        .where('no', '=', no + 1)
        .execute()
      throw new Error('A bug.')
    }).catch(() => {})
}

const report = ExecutionReport.parse({ direction: 'outgoing', status: 'queued', callee: '+22997000001' })

/** In groups, some of several writes at once. */
const groups = fc.array(fc.array(writes, { minLength: 1, maxLength: 4 }), { maxLength: 25 })

/** Checks every database anew, after each group of writes. */
const afterEachGroup = (newCheck: () => (db: FlowsDatabase) => Promise<unknown>) =>
  fc.assert(
    fc.asyncProperty(groups, async (groups) => {
      const db = await openDatabase('file::memory:')
      const store = createSqlFlowStore(db)
      const check = newCheck()
      for (const group of groups) {
        await Promise.all(group.map((one) => carryOut(db, store, one)))
        await check(db)
      }
      await store.close()
    }),
    { seed, numRuns: 60 },
  )

const keptTallies = (db: FlowsDatabase) =>
  db
    .selectFrom('flow_tallies')
    .select(['status', 'type', 'flows'])
    .where('flows', '<>', 0)
    .orderBy('status')
    .orderBy('type')
    .execute()

const recounted = async (db: FlowsDatabase) =>
  (
    await sql<object>`select status, type, count(*) as flows from flows where deleted_at is null
      group by status, type order by status, type`.execute(db)
  ).rows

const isCounted = async (db: FlowsDatabase) => expect(await keptTallies(db)).toEqual(await recounted(db))

describe('the kept tallies', () => {
  test('are what a recount finds, whatever was written', { timeout: 60_000 }, () => afterEachGroup(() => isCounted))

  test('are what a recount finds after a bulk load', async () => {
    const db = await openDatabase('file::memory:')
    onTestFinished(() => db.destroy())
    await fillWithSampleData(db, { flows: 300, executions: 300 })
    expect((await keptTallies(db)).length).toBeGreaterThan(3)
    await isCounted(db)
  })
})

test('the revisions change whenever what they stand for does', { timeout: 60_000 }, async () => {
  let changes = 0
  await afterEachGroup(() => {
    const seen = { flows: new Map<number, string>(), executions: new Map<number, string>() }
    return async (db) => {
      const [revisions, content] = [await revisionsOf(db), await contentOf(db)]
      for (const part of ['flows', 'executions'] as const) {
        const before = seen[part].get(revisions[part])
        if (before === undefined) changes += 1
        expect(content[part]).toBe(before ?? content[part])
        seen[part].set(revisions[part], content[part])
      }
    }
  })
  expect(changes).toBeGreaterThan(200)
})

const revisionsOf = (db: FlowsDatabase) => db.selectFrom('revisions').selectAll().executeTakeFirstOrThrow()

/** All that a list of flows is made of, and all that its filters on executions are. */
const contentOf = async (db: FlowsDatabase) => {
  const flows = db.selectFrom('flows').orderBy('no')
  const listed = ['no', 'id', 'search_text', 'name_folded', 'status', 'type'] as const
  return {
    flows: JSON.stringify(await flows.select([...listed, 'created_at', 'updated_at', 'deleted_at']).execute()),
    executions: JSON.stringify([
      await db.selectFrom('executions').selectAll().orderBy('no').execute(),
      await flows.select(['no', 'flow_executions_count']).where('flow_executions_count', '>', 0).execute(),
    ]),
  }
}
