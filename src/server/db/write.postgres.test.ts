import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { createSqlFlowStore } from '../flows/sql/sql-flow-store.ts'
import { openEmptyDatabase } from './postgres/empty-database-for-test.ts'
import { write } from './write.ts'

const draft = FlowDraft.parse({ name: 'Pluie', type: 'sms' })

// An error ends a transaction of PostgreSQL's, with all that was written in it.
test('of writes that come at once, those that fail are taken back alone', async () => {
  const db = await openEmptyDatabase()
  const store = createSqlFlowStore(db)
  const broken = () =>
    write(db, async (transaction) => {
      await transaction.updateTable('flows').set({ name: 'Half done' }).execute()
      await sql`select 1 / 0`.execute(transaction)
    })
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, at) => (at % 3 === 1 ? broken() : store.create({ ...draft, name: `Flow ${at}` }))),
  )
  const failed = results.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))
  expect(failed).toEqual([1, 4, 7])
  const { rows } = await store.list(FlowListQuery.parse({ sort: 'name', limit: '100' }))
  expect(rows.map(({ name }) => name)).toEqual([0, 2, 3, 5, 6, 8, 9].map((at) => `Flow ${at}`))
  expect((await store.counts({})).all).toBe(7)
  await store.close()
})
