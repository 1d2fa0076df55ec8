import { expect, onTestFinished, test } from 'vitest'
import { FlowDraft } from '../../../contract/flow.ts'
import { openDatabase } from '../../db/open-database.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

const day = 24 * 60 * 60_000

test('a deleted flow is kept with its executions for 30 days, and then gone for good', async () => {
  let time = Date.UTC(2026, 0, 1)
  const db = await openDatabase('file::memory:')
  const store = createSqlFlowStore(db, { now: () => new Date(time) })
  onTestFinished(() => store.close())
  const deleteOne = async (name: string) => {
    const created = await store.create(FlowDraft.parse({ name, type: 'sms', status: 'published' }))
    if (created.kind !== 'created') throw new Error(created.kind)
    await store.start(created.stored.flow.id, ['+22997000001'])
    await store.delete(created.stored.flow.id)
  }
  const kept = async () => {
    const flows = await db.selectFrom('flows').select(['name', 'flow_executions_count']).orderBy('no').execute()
    const executions = await db.selectFrom('executions').select('no').execute()
    return [flows.map(({ name, flow_executions_count }) => `${name} ${flow_executions_count}`), executions.length]
  }

  await deleteOne('First')
  time += 30 * day
  await deleteOne('Second')
  expect(await kept()).toEqual([['First 1', 'Second 1'], 2])
  expect((await store.counts({})).all).toBe(0)
  time += 1
  await deleteOne('Third')
  expect(await kept()).toEqual([['Second 1', 'Third 1'], 2])
})
