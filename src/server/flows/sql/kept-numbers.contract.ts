import * as fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fillWithSampleData } from '../../db/sample-data.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { seed } from '../random-flows.contract.ts'
import { carryOut, groupsOfWrites } from './random-writes.contract.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

/** What a database keeps of itself by triggers, in `runs` new ones. */
export const describeKeptNumbers = (open: () => Promise<FlowsDatabase>, runs: number) => {
  /** Checks every database anew, after each group of writes. */
  const afterEachGroup = (newCheck: () => (db: FlowsDatabase) => Promise<unknown>) =>
    fc.assert(
      fc.asyncProperty(groupsOfWrites, async (groups) => {
        const db = await open()
        const store = createSqlFlowStore(db)
        const check = newCheck()
        for (const group of groups) {
          await Promise.all(group.map((one) => carryOut(db, store, one)))
          await check(db)
        }
        await store.close()
      }),
      { seed, numRuns: runs },
    )

  describe('the kept tallies', () => {
    test('are what a recount finds, whatever was written', { timeout: 120_000 }, () => afterEachGroup(() => isCounted))

    test('are what a recount finds after a bulk load, and after changes of all flows at once', async () => {
      const db = await open()
      onTestFinished(() => db.destroy())
      await fillWithSampleData(db, { flows: 300, executions: 300 })
      expect((await keptTallies(db)).length).toBeGreaterThan(3)
      await isCounted(db)
      await db.updateTable('flows').set({ status: 'paused' }).where('status', '<>', 'draft').execute()
      await isCounted(db)
      await db.updateTable('flows').set({ deleted_at: '2026' }).where('type', '=', 'sms').execute()
      await isCounted(db)
      await db.deleteFrom('flows').execute()
      await isCounted(db)
      expect(await keptTallies(db)).toEqual([])
    })
  })

  test('the revisions change whenever what they stand for does', { timeout: 120_000 }, async () => {
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
    expect(changes).toBeGreaterThan(3 * runs)
  })
}

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

const revisionsOf = (db: FlowsDatabase) => db.selectFrom('revisions').selectAll().executeTakeFirstOrThrow()

/** All that a list of flows shows and is made of, and all that its filters on executions are. */
const contentOf = async (db: FlowsDatabase) => {
  const flows = db.selectFrom('flows').orderBy('no')
  const shown = ['no', 'id', 'name', 'description', 'metadata', 'status', 'type'] as const
  const listed = [...shown, 'search_text', 'name_folded'] as const
  return {
    flows: JSON.stringify(await flows.select([...listed, 'created_at', 'updated_at', 'deleted_at']).execute()),
    executions: JSON.stringify([
      await db.selectFrom('executions').selectAll().orderBy('no').execute(),
      await flows.select(['no', 'flow_executions_count']).where('flow_executions_count', '>', 0).execute(),
    ]),
  }
}
