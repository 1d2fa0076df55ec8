import { expect, onTestFinished, test } from 'vitest'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import { openDatabase } from '../../db/open-database.ts'
import { cameTo } from '../came-to.contract.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'
import { removeFromTrash } from './trash-removal.ts'

const day = 24 * 60 * 60_000

const opened = async () => {
  let time = Date.UTC(2026, 0, 1)
  const now = () => new Date(time)
  const db = await openDatabase('file::memory:')
  const removal = removeFromTrash(db, now)
  const store = createSqlFlowStore(db, { now, removal })
  onTestFinished(() => store.close())
  return {
    store,
    removal,
    pass: (milliseconds: number) => void (time += milliseconds),
    deleteOne: async (name: string, calls = 1) => {
      const draft = FlowDraft.parse({ name, type: 'sms', status: 'published' })
      const { id } = (await cameTo('created', store.create(draft))).stored.flow
      await store.start(id, Array(calls).fill('+22997000001'))
      await store.delete(id)
      return id
    },
    kept: async () => {
      const flows = await db.selectFrom('flows').select(['name', 'flow_executions_count']).orderBy('no').execute()
      const executions = await db.selectFrom('executions').select('no').execute()
      return [flows.map(({ name, flow_executions_count }) => `${name} ${flow_executions_count}`), executions.length]
    },
  }
}

test('a deleted flow is kept with its executions for 30 days, and then gone for good', async () => {
  const { removal, pass, deleteOne, kept } = await opened()
  await deleteOne('First')
  pass(30 * day)
  await deleteOne('Second')
  await removal.done()
  expect(await kept()).toEqual([['First 1', 'Second 1'], 2])
  pass(1)
  await removal.done()
  expect(await kept()).toEqual([['Second 1'], 1])
})

test('what was discarded leaves the database without being asked again', async () => {
  const { store, deleteOne, kept } = await opened()
  const id = await deleteOne('Gone')
  await deleteOne('Kept')
  await store.discard(id)
  await expect.poll(kept).toEqual([['Kept 1'], 1])
})

test('a flow with more executions than go at a time, among many flows', async () => {
  const { store, removal, deleteOne, kept } = await opened()
  for (let at = 0; at < 120; at += 1) await deleteOne(`Small ${at}`)
  await deleteOne('Large', 1000)
  await store.emptyTrash()
  await removal.done()
  expect(await kept()).toEqual([[], 0])
})
