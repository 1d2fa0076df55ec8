import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { changesNoted } from '../../db/changes-noted.ts'
import { openDatabase } from '../../db/open-database.ts'
import { read } from '../../db/read.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { fillWithRandomFlows, seed } from '../random-flows.contract.ts'
import { fileUrl } from './copies-for-test.ts'
import { carryOut, someWrite } from './random-writes.contract.ts'
import { revisionsOf } from './revisions.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'
import { createUpdatedOrder } from './updated-order.ts'

const opened = async () => {
  const db = await openDatabase(fileUrl())
  const store = createSqlFlowStore(db)
  await fillWithRandomFlows(store)
  return { db, store }
}

const inOrder = async (db: FlowsDatabase): Promise<number[]> => {
  const flows = db.selectFrom('flows').select('no').where('deleted_at', 'is', null)
  const rows = await flows.orderBy('updated_at', 'desc').orderBy('id').execute()
  return rows.map(({ no }) => no)
}

/** What it gives now, and what is there now. */
const compared = (db: FlowsDatabase, order: ReturnType<typeof createUpdatedOrder>) =>
  read(db, async (transaction) => {
    const { flows } = await revisionsOf(transaction)
    const given = await order.upTo(transaction, flows)
    return { given: given && [...given], there: await inOrder(transaction) }
  })

const readOn = (db: FlowsDatabase, order: ReturnType<typeof createUpdatedOrder>) =>
  read(db, async (transaction) => order.readOn(transaction, (await revisionsOf(transaction)).flows))

/** Gives some flows a time of others, so that ids decide, and moves some to the far end. */
const setTimes = (db: FlowsDatabase, which: number) =>
  sql`update flows set updated_at = case no % 3
      when 0 then (select min(updated_at) from flows)
      when 1 then (select max(updated_at) from flows)
      else '2020-01-01 00:00:00' end
    where no % 5 = ${which % 5}`.execute(db)

const step = fc.oneof(
  someWrite,
  fc.record({ does: fc.constant('set times' as const), which: fc.nat(20) }),
  fc.record({ does: fc.constant('read on' as const), which: fc.nat(3) }),
)

test('is the order of the flows in use, begun and mended between whatever writes', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const { db, store } = await opened()
      const order = createUpdatedOrder({ rowsAtOnce: 5 })
      let isWhole = false
      for (const one of steps) {
        if (one.does === 'read on') isWhole = await readOn(db, order)
        else if (one.does === 'set times') await setTimes(db, one.which)
        else await carryOut(db, store, one)
        const { given, there } = await compared(db, order)
        expect(given).toEqual(isWhole ? there : null)
      }
      while (!(await readOn(db, order)));
      const { given, there } = await compared(db, order)
      expect(given).toEqual(there)
      await store.close()
    }),
    { seed, numRuns: 30, endOnFailure: true },
  ),
)

test('after more changes than are noted it is read anew', async () => {
  const { db, store } = await opened()
  const order = createUpdatedOrder({ rowsAtOnce: 1000 })
  expect(await readOn(db, order)).toBe(true)
  const { length } = await inOrder(db)
  for (let changed = 0; changed <= changesNoted; changed += length)
    await sql`update flows set status = iif(status = 'draft', 'paused', 'draft')`.execute(db)
  expect((await compared(db, order)).given).toBe(null)
  expect(await readOn(db, order)).toBe(true)
  const { given, there } = await compared(db, order)
  expect(given).toEqual(there)
  await store.close()
})
