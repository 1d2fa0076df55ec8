import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { changesNoted } from '../../db/changes-noted.ts'
import { openDatabase } from '../../db/open-database.ts'
import { read } from '../../db/read.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { fillWithRandomFlows, seed } from '../random-flows.contract.ts'
import { fileUrl } from './copies-for-test.ts'
import { sortColumns } from './flow-order.ts'
import { createKeptOrder, type KeptOrder, type KeptSort } from './kept-order.ts'
import { carryOut, someWrite } from './random-writes.contract.ts'
import { revisionsOf } from './revisions.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

const opened = async () => {
  const db = await openDatabase(fileUrl())
  const store = createSqlFlowStore(db)
  await fillWithRandomFlows(store)
  return { db, store }
}

const inOrder = async (db: FlowsDatabase, { field, descending }: KeptSort): Promise<number[]> => {
  const flows = db.selectFrom('flows').select('no').where('deleted_at', 'is', null)
  const rows = await flows
    .orderBy(sortColumns[field], descending ? 'desc' : 'asc')
    .orderBy('id')
    .execute()
  return rows.map(({ no }) => no)
}

/** What it gives now, and what is there now. */
const compared = (db: FlowsDatabase, sort: KeptSort, order: KeptOrder) =>
  read(db, async (transaction) => {
    const { flows } = await revisionsOf(transaction)
    const given = await order.upTo(transaction, flows)
    return { given: given && [...given], there: await inOrder(transaction, sort) }
  })

const readOn = (db: FlowsDatabase, order: KeptOrder, most = 5) =>
  read(db, async (transaction) => order.readOn(transaction, (await revisionsOf(transaction)).flows, most))

/** Gives some flows the time or the name of others, so that ids decide, and moves some to the far end. */
const setAlike = (db: FlowsDatabase, { field }: KeptSort, which: number) => {
  const column = sql.ref(sortColumns[field])
  const least = field === 'name' ? '' : '2020-01-01 00:00:00'
  return sql`update flows set ${column} = case no % 3
      when 0 then (select min(${column}) from flows)
      when 1 then (select max(${column}) from flows)
      else ${least} end
    where no % 5 = ${which % 5}`.execute(db)
}

/** As no code units of JavaScript are sorted. */
const names = ['\u{1F33D} maïs', '\uFF21 manioc', 'é', 'z']

const rename = (db: FlowsDatabase, which: number) =>
  sql`update flows set name_folded = ${names[which % names.length]!} where no % 7 = ${which % 7}`.execute(db)

const sorts = (['updated_at', 'created_at', 'name'] as const).flatMap((field) =>
  [true, false].map((descending) => ({ field, descending })),
)

const step = fc.oneof(
  someWrite,
  fc.record({ does: fc.constantFrom('set alike' as const, 'rename all' as const), which: fc.nat(20) }),
  fc.record({ does: fc.constant('read on' as const), which: fc.nat(3) }),
)

test.for(sorts)(
  'is the order of the flows in use by $field, descending: $descending, begun and mended between whatever writes',
  { timeout: 120_000 },
  (sort) =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const { db, store } = await opened()
        const order = createKeptOrder(sort)
        let isWhole = false
        for (const one of steps) {
          if (one.does === 'read on') isWhole = await readOn(db, order)
          else if (one.does === 'set alike') await setAlike(db, sort, one.which)
          else if (one.does === 'rename all') await rename(db, one.which)
          else await carryOut(db, store, one)
          const { given, there } = await compared(db, sort, order)
          expect(given).toEqual(isWhole ? there : null)
        }
        while (!(await readOn(db, order)));
        const { given, there } = await compared(db, sort, order)
        expect(given).toEqual(there)
        await store.close()
      }),
      { seed, numRuns: 15, endOnFailure: true },
    ),
)

test('after more changes than are noted it is read anew', async () => {
  const { db, store } = await opened()
  const sort: KeptSort = { field: 'updated_at', descending: true }
  const order = createKeptOrder(sort)
  expect(await readOn(db, order, 1000)).toBe(true)
  const { length } = await inOrder(db, sort)
  for (let changed = 0; changed <= changesNoted; changed += length)
    await sql`update flows set status = iif(status = 'draft', 'paused', 'draft')`.execute(db)
  expect((await compared(db, sort, order)).given).toBe(null)
  expect(await readOn(db, order, 1000)).toBe(true)
  const { given, there } = await compared(db, sort, order)
  expect(given).toEqual(there)
  await store.close()
})
