import { expect, onTestFinished, test } from 'vitest'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import { openDatabase } from '../../db/open-database.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

test('statuses that we have no name for are counted among all', async () => {
  const db = await openDatabase('file::memory:')
  const store = createSqlFlowStore(db)
  onTestFinished(() => store.close())
  await store.create(FlowDraft.parse({ name: 'Known', type: 'sms' }))
  await store.create(FlowDraft.parse({ name: 'Unknown', type: 'sms' }))
  await db.updateTable('flows').set({ status: ' Zpublished' }).where('name', '=', 'Unknown').execute()
  expect(await store.counts({})).toEqual({ all: 2, draft: 1, published: 0, paused: 0 })
  expect(await store.counts({ 'filter[search]': 'known' })).toEqual({ all: 2, draft: 1, published: 0, paused: 0 })
})
