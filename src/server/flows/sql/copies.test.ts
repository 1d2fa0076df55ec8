import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ExecutionReport } from '../../../contract/execution-report.ts'
import type { Flow } from '../../../contract/flow.ts'
import { FlowCountQuery, FlowListQuery } from '../../../contract/flow-list.ts'
import { openDatabase } from '../../db/open-database.ts'
import { read } from '../../db/read.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { changesNoted } from '../../db/changes-noted.ts'
import { expectedCounts, expectedList } from '../flow-reference.contract.ts'
import type { FlowStore } from '../flow-store.ts'
import { fillWithRandomFlows, filters, seed } from '../random-flows.contract.ts'
import { fileUrl, isCopied, opened, options } from './copies-for-test.ts'
import { keepCopies } from './copies.ts'
import type { KeptSort } from './kept-order.ts'
import { carryOut, type RandomWrite, someWrite } from './random-writes.contract.ts'
import { keptIn } from './recount.contract.ts'
import { revisionsOf } from './revisions.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

vi.setConfig({ testTimeout: 60_000 })

const byName: KeptSort = { field: 'name', descending: false }

const callees = ['+22900000', '+229000000', '+22900100', '+22997000001', null]

const report = fc.record({
  direction: fc.constantFrom('incoming', 'outgoing'),
  status: fc.constantFrom('completed', 'queued', 'delivered'),
  callee: fc.constantFrom(...callees),
  caller: fc.constantFrom(...callees),
})

/** What is done to executions, also by a person at the database. */
const executionWrite = fc.oneof(
  fc.record({ does: fc.constant('report' as const), which: fc.nat(20), report }),
  fc.record({
    does: fc.constantFrom('remove', 'renumber', 'move', 'set a duration', 'change at once', 'upsert', 'orphan'),
    which: fc.nat(20),
  }),
)
type ExecutionWrite = { does: string; which: number; report?: object }

const carryOutOn = async (db: FlowsDatabase, store: FlowStore, { does, which, report }: ExecutionWrite) => {
  const flows = await db.selectFrom('flows').select(['no', 'id']).where('deleted_at', 'is', null).execute()
  const { no, id } = flows[which % flows.length]!
  const run = (text: string) => sql.raw(text).execute(db)
  const some = `no % 21 = ${which}`
  if (report) await store.reportExecution(id, ExecutionReport.parse(report))
  if (does === 'remove') await run(`delete from executions where ${some}`)
  if (does === 'renumber') await run(`update or ignore executions set no = no + 100000 where ${some} and no < 100000`)
  if (does === 'move') await run(`update executions set flow_no = ${no} where ${some}`)
  if (does === 'set a duration') await run(`update executions set duration = ${which * 5} where ${some}`)
  // Over what conflicts, since it overrules what triggers say of conflicts.
  if (does === 'change at once') await run(`update or ignore executions set status = 'busy' where ${some}`)
  if (does === 'upsert')
    await run(`insert or ignore into executions (id, flow_no, status, created_at, updated_at)
      values ('x' || random(), ${no}, 'failed', '2026', '2026')`)
  if (does === 'orphan')
    await run('pragma foreign_keys = off')
      .then(() => run(`delete from flows where no = ${no}`))
      .then(() => run('pragma foreign_keys = on'))
}

/** Changes all flows and executions more often than can be noted. */
const changeTooMuch = async (db: FlowsDatabase) => {
  const count = async (table: 'flows' | 'executions') => (await db.selectFrom(table).select('no').execute()).length
  const [flows, executions] = [await count('flows'), await count('executions')]
  await db.transaction().execute(async (transaction) => {
    for (let changed = 0; changed <= changesNoted; changed += flows)
      await sql`update flows set status = iif(status = 'draft', 'paused', 'draft')`.execute(transaction)
    for (let changed = 0; changed <= changesNoted; changed += executions)
      await sql`update executions set status = iif(status = 'queued', 'ringing', 'queued')`.execute(transaction)
  })
}

const common = [
  { 'filter[to]': '229000' },
  { 'filter[to]': '22900000' },
  { 'filter[from]': '2290000000' },
  { 'filter[status]': 'queued,failed,busy', 'filter[type]': 'sms' },
  { 'filter[direction]': 'outgoing', 'filter[duration]': '<=30' },
]

/** That the store answers as a recount does, its columns made or not. */
const isRecounted = async (db: FlowsDatabase, store: FlowStore, given: object[]) => {
  const kept = await keptIn(db)
  for (const filters of [...common, ...given]) {
    const counts = FlowCountQuery.parse(filters)
    const query = FlowListQuery.parse({ ...filters, limit: '100' })
    expect(await store.list(query)).toEqual({
      rows: expectedList(kept, query).slice(0, 100),
      total: expectedList(kept, query).length,
    })
    expect(await store.counts(counts)).toEqual(expectedCounts(kept, counts))
  }
}

const groups = fc.array(
  fc.record({
    // How often the columns are begun before, between and after the writes, and whether they are made whole.
    isWaitedFor: fc.boolean(),
    isElsewhere: fc.boolean(),
    isTooMuch: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    writes: fc.array(fc.oneof(someWrite, executionWrite, executionWrite), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 2, maxLength: 8 },
)

const isOnExecutions = (one: RandomWrite | ExecutionWrite): one is ExecutionWrite =>
  'report' in one ||
  ['remove', 'renumber', 'move', 'set a duration', 'change at once', 'upsert', 'orphan'].includes(one.does)

test('lists and counts are what a recount finds, whoever has written since', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(groups, fc.array(filters, { minLength: 3, maxLength: 3 }), async (groups, given) => {
      const url = fileUrl()
      const [db, elsewhere] = [await openDatabase(url), await openDatabase(url)]
      const copies = keepCopies(db, options)
      const [store, otherStore] = [createSqlFlowStore(db, { copies }), createSqlFlowStore(elsewhere)]
      await fillWithRandomFlows(store)
      for (const { isWaitedFor, isElsewhere, isTooMuch, writes } of groups) {
        const made = copies.made()
        if (isWaitedFor) expect(await made).toBe(true)
        const [writtenTo, writer] = isElsewhere ? [elsewhere, otherStore] : [db, store]
        for (const one of writes) {
          if (isOnExecutions(one)) await carryOutOn(writtenTo, writer, one)
          else await carryOut(writtenTo, writer, one)
        }
        if (isTooMuch) await changeTooMuch(writtenTo)
        await isRecounted(db, store, given)
      }
      expect(await copies.made()).toBe(true)
      expect(await isCopied(db, copies)).toBe(true)
      await store.close()
      await otherStore.close()
    }),
    { seed, numRuns: 25, endOnFailure: true },
  ),
)

test('after more changes than are noted the columns are made anew, and filters answered without meanwhile', async () => {
  const { db, copies, store } = await opened()
  await fillWithRandomFlows(store)
  expect(await isCopied(db, copies)).toBe(false)
  expect(await copies.made()).toBe(true)
  expect(await isCopied(db, copies)).toBe(true)
  await changeTooMuch(db)
  expect(await isCopied(db, copies)).toBe(false)
  await isRecounted(db, store, [])
  expect(await copies.made()).toBe(true)
  expect(await isCopied(db, copies)).toBe(true)
  await isRecounted(db, store, [])
})

test('columns that were made last through changes, and through groups that are taken back', async () => {
  const { url, db, copies, store } = await opened()
  await fillWithRandomFlows(store)
  await copies.made()
  const elsewhere = await openDatabase(url)
  onTestFinished(() => elsewhere.destroy())
  for (const writtenTo of [db, elsewhere]) {
    const takenBack = writtenTo.transaction().execute(async (transaction) => {
      await transaction.updateTable('executions').set({ status: 'busy' }).execute()
      throw new Error('A bug.')
    })
    await expect(takenBack).rejects.toThrow('A bug.')
    await isRecounted(db, store, [])
    await writtenTo.updateTable('executions').set({ status: 'busy' }).where('no', '<', 50).execute()
    expect(await isCopied(db, copies)).toBe(true)
    await isRecounted(db, store, [])
  }
})

test('what doesn’t fit into columns is answered without them', async () => {
  const { db, copies, store } = await opened()
  await fillWithRandomFlows(store)
  await copies.made()
  const odd = db.updateTable('executions').set({ callee: '+229-00' }).where('no', '=', 1)
  await odd.execute()
  await isRecounted(db, store, [{ 'filter[to]': '229' }])
  expect(await isCopied(db, copies)).toBe(false)
  expect(await copies.made()).toBe(false)
  await isRecounted(db, store, [{ 'filter[to]': '229' }])
  // Nor are they made over and over for as long as the server runs.
  await db.updateTable('executions').set({ callee: '+22900' }).where('no', '=', 1).execute()
  expect(await copies.made()).toBe(false)
  await isRecounted(db, store, [{ 'filter[to]': '229' }])
})

test('a call of two thousand years fits', async () => {
  const { db, copies, store } = await opened()
  await fillWithRandomFlows(store)
  const [{ id }] = (await store.list(FlowListQuery.parse({}))).rows as [Flow]
  const times = { start_time: '0001-01-01T00:00:00Z', end_time: '2026-03-16T07:13:21Z' }
  await store.reportExecution(id, ExecutionReport.parse({ direction: 'incoming', status: 'completed', ...times }))
  expect(await copies.made()).toBe(true)
  await isRecounted(db, store, [{ 'filter[duration]': '>=9999999' }, { 'filter[duration]': '<=9999999' }])
  expect(await isCopied(db, copies)).toBe(true)
})

test('where executions don’t fit, orders are kept all the same', async () => {
  const { db, copies, store } = await opened({ mostExecutions: 0 })
  await fillWithRandomFlows(store)
  const orderByName = () => read(db, async (reader) => copies.order(reader, (await revisionsOf(reader)).flows, byName))
  expect(await orderByName()).toBeNull()
  expect(await copies.made()).toBe(false)
  expect((await orderByName())?.length).toBe((await store.list(FlowListQuery.parse({}))).total)
})

test('an execution that was given another number is gone from its old one', async () => {
  const { db, copies, store } = await opened()
  await fillWithRandomFlows(store)
  await copies.made()
  await sql`update executions set no = no + 1000`.execute(db)
  await isRecounted(db, store, [])
  await sql`delete from executions`.execute(db)
  expect(await isCopied(db, copies)).toBe(true)
  await isRecounted(db, store, [])
})

test('no columns are made of more executions than they may hold', async () => {
  const { db, copies, store } = await opened({ mostExecutions: 0 })
  expect(await copies.made()).toBe(true)
  await fillWithRandomFlows(store)
  await isRecounted(db, store, [])
  expect(await copies.made()).toBe(false)
})

test('a failure while columns are made leaves the store as it is, until a filter is asked again', async () => {
  const { db, copies, store } = await opened()
  await fillWithRandomFlows(store)
  await sql`alter table execution_changes rename to mislaid`.execute(db)
  await sql`alter table executions rename column caller to mislaid`.execute(db)
  expect(await copies.made()).toBe(false)
  await sql`alter table executions rename column mislaid to caller`.execute(db)
  await sql`alter table mislaid rename to execution_changes`.execute(db)
  await isRecounted(db, store, [])
  expect(await copies.made()).toBe(true)
  expect(await isCopied(db, copies)).toBe(true)
})
