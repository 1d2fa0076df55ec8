import { expect, onTestFinished, test } from 'vitest'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import { openDatabase } from '../../db/open-database.ts'
import { cameTo } from '../came-to.contract.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

/** A flow that was changed before changes were noted. */
const unnoted = async () => {
  const db = await openDatabase('file::memory:')
  const store = createSqlFlowStore(db)
  onTestFinished(() => store.close())
  const { flow } = (await cameTo('created', store.create(FlowDraft.parse({ name: 'Pluie', type: 'sms' })))).stored
  await store.update(flow.id, { name: 'Vent' })
  await store.update(flow.id, { name: 'Orage' })
  await db.deleteFrom('audit_entries').execute()
  const nameAt = async (version: number) => (await store.version(flow.id, version))?.name
  return { store, nameAt, ...flow }
}

test('a version from before all that is noted isn’t known', async () => {
  const { store, id, nameAt } = await unnoted()
  expect([await nameAt(1), await nameAt(2), await nameAt(3)]).toEqual([undefined, undefined, 'Orage'])
  await store.update(id, { name: 'Soleil' })
  await store.update(id, { name: 'Pluie' })
  const names = [await nameAt(1), await nameAt(2), await nameAt(3), await nameAt(4), await nameAt(5)]
  expect(names).toEqual([undefined, undefined, 'Orage', 'Soleil', 'Pluie'])
})

test('no change is believed to bring back what isn’t known', async () => {
  const { store, id } = await unnoted()
  await store.update(id, { name: 'Vent' }, { restores: 2 })
  const { rows } = (await store.history(id, { page: 1, limit: 10 }))!
  expect(rows.map(({ version, restored_version }) => [version, restored_version])).toEqual([[4, null]])
})
