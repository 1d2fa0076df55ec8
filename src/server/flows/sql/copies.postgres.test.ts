import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { FlowCountQuery, FlowListQuery } from '../../../contract/flow-list.ts'
import { changesNoted } from '../../db/changes-noted.ts'
import { openDatabase } from '../../db/open-database.ts'
import { newDatabase } from '../../db/postgres/new-database-for-test.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { expectedCounts, expectedList } from '../flow-reference.contract.ts'
import type { FlowStore } from '../flow-store.ts'
import { fillWithRandomFlows, filters, seed } from '../random-flows.contract.ts'
import { isCopied, options } from './copies-for-test.ts'
import { keepCopies } from './copies.ts'
import { carryOut, someWrite } from './random-writes.contract.ts'
import { keptIn } from './recount.contract.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

/** Two servers on one database; the first has copies that are made only when a test says so. */
const opened = async () => {
  const url = await newDatabase(inject('postgres'))
  const [db, elsewhere] = [await openDatabase(url), await openDatabase(url)]
  const copies = keepCopies(db, options)
  const [store, otherStore] = [createSqlFlowStore(db, { copies }), createSqlFlowStore(elsewhere)]
  onTestFinished(async () => {
    await store.close()
    await otherStore.close()
  })
  await fillWithRandomFlows(store)
  return { db, elsewhere, copies, store, otherStore }
}

const common = [
  { 'filter[to]': '229' },
  { 'filter[status]': 'queued,failed,busy', 'filter[type]': 'sms' },
  { 'filter[direction]': 'outgoing', 'filter[duration]': '<=30' },
  { 'filter[status]': 'draft', sort: '-status,name' },
]

/** That the store answers as a recount does, its columns made or not. */
const isRecounted = async (db: FlowsDatabase, store: FlowStore, given: object[] = []) => {
  const kept = await keptIn(db)
  for (const parameters of [...common, ...given]) {
    const query = FlowListQuery.parse({ ...parameters, limit: '100' })
    const expected = expectedList(kept, query)
    expect(await store.list(query)).toEqual({ rows: expected.slice(0, 100), total: expected.length })
    const { sort: _, ...filters } = parameters as { sort?: string }
    const counts = FlowCountQuery.parse(filters)
    expect(await store.counts(counts)).toEqual(expectedCounts(kept, counts))
  }
}

const writeOf = (statement: string) => (db: FlowsDatabase) => sql.raw(statement).execute(db)

/** What a person at the database does, to many rows at once. */
const byHand: Record<string, (db: FlowsDatabase) => Promise<unknown>> = {
  'executions change': writeOf(`update executions set status = 'busy', duration = 5 where no % 3 = 0`),
  'executions go': writeOf('delete from executions where no % 5 = 0'),
  'executions get other numbers': writeOf('update executions set no = no + 100000 where no % 7 = 0'),
  'executions move': writeOf('update executions set flow_no = (select min(no) from flows) where no % 11 = 0'),
  'flows go': writeOf('delete from flows where no % 13 = 0'),
  'flows go to the trash': writeOf(`update flows set deleted_at = '2026' where no % 4 = 0`),
  'flows come back': writeOf('update flows set deleted_at = null'),
  'flows get other names': writeOf(String.raw`update flows set name = 'x', name_folded = 'x',
    search_text = 'x' || substr(search_text, strpos(search_text, U&'\FFFF')) where no % 6 = 0`),
  'flows get other numbers': writeOf(`update flows set no = no + 1000
    where no % 3 = 0 and no not in (select flow_no from executions)`),
  'nothing changes': writeOf('update flows set status = status, type = type'),
  'more changes than are noted': (db) =>
    db.transaction().execute(async (transaction) => {
      for (let at = 0; at < changesNoted; at += 100)
        await writeOf(`update executions set status = case status when 'queued' then 'ringing' else 'queued' end;
          update flows set status = case status when 'draft' then 'paused' else 'draft' end`)(transaction)
    }),
}

const groups = fc.array(
  fc.record({
    isWaitedFor: fc.boolean(),
    isElsewhere: fc.boolean(),
    hand: fc.constantFrom(...Object.keys(byHand)),
    writes: fc.array(someWrite, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 3, maxLength: 8 },
)

test('lists and counts are what a recount finds, whichever server has written since', { timeout: 180_000 }, () =>
  fc.assert(
    fc.asyncProperty(groups, fc.array(filters, { minLength: 2, maxLength: 2 }), async (groups, given) => {
      const { db, elsewhere, copies, store, otherStore } = await opened()
      for (const { isWaitedFor, isElsewhere, hand, writes } of groups) {
        const made = copies.made()
        if (isWaitedFor) expect(await made).toBe(true)
        const [writtenTo, writer] = isElsewhere ? [elsewhere, otherStore] : [db, store]
        for (const one of writes) await carryOut(writtenTo, writer, one)
        await byHand[hand]!(writtenTo)
        await made
        await isRecounted(db, store, given)
      }
    }),
    { seed, numRuns: 3, endOnFailure: true },
  ),
)

test('columns last through changes, and through what is taken back', async () => {
  const { db, elsewhere, copies, store } = await opened()
  expect(await copies.made()).toBe(true)
  for (const [name, write] of Object.entries(byHand)) {
    await write(elsewhere)
    if (name !== 'more changes than are noted') expect([name, await isCopied(db, copies)]).toEqual([name, true])
    await isRecounted(db, store)
    const takenBack = elsewhere.transaction().execute(async (transaction) => {
      await transaction.updateTable('executions').set({ status: 'busy' }).execute()
      throw new Error('A bug.')
    })
    await expect(takenBack).rejects.toThrow('A bug.')
    await isRecounted(db, store)
  }
})

test('readings that come at once each have one state, whoever writes meanwhile', async () => {
  const { store, copies, otherStore } = await opened()
  await copies.made()
  const query = FlowListQuery.parse({ 'filter[direction]': 'outgoing', limit: '100' })
  const over = new AbortController()
  const changing = (async () => {
    const { rows } = await otherStore.list(FlowListQuery.parse({ limit: '20' }))
    for (const { id } of rows) await otherStore.delete(id)
    over.abort()
  })()
  const readers = Array.from({ length: 6 }, async () => {
    do {
      const { rows, total } = await store.list(query)
      expect(rows).toHaveLength(Math.min(100, total))
    } while (!over.signal.aborted)
  })
  await Promise.all([changing, ...readers])
})
