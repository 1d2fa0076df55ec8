import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { FlowDraft } from '../../contract/flow.ts'
import { createSqlFlowStore } from '../flows/sql-flow-store.ts'
import { openDatabase } from './open-database.ts'
import { write } from './write.ts'

const draft = FlowDraft.parse({ name: 'Pluie', type: 'sms' })

/** A store on a file, and another program that can lock it. */
const opened = async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'flows-write-')), 'flows.db')
  const db = await openDatabase(`file:${path}`)
  const store = createSqlFlowStore(db)
  const other = new DatabaseSync(path)
  onTestFinished(async () => {
    other.close()
    await store.close()
  })
  return { path, db, store, other }
}

test('waits for a lock that is soon given up', async () => {
  const { store, other } = await opened()
  other.exec('begin immediate')
  const writing = store.create(draft)
  await setTimeout(200)
  other.exec('commit')
  expect((await writing).kind).toBe('created')
})

test('gives up on a long lock, saves nothing, and answers reads meanwhile', async () => {
  const { store, other } = await opened()
  await store.create(draft)
  other.exec('begin immediate')
  const writes = Promise.allSettled([
    ...Array.from({ length: 20 }, () => store.create(draft)),
    store.create(draft, { account: 'a', key: 'k', digest: 'd' }),
  ])
  let reads = 0
  const done = writes.then(() => 'done')
  while ((await Promise.race([done, setTimeout(5)])) !== 'done') {
    expect((await store.list(FlowListQuery.parse({}))).total).toBe(1)
    reads += 1
  }
  for (const result of await writes)
    expect(result).toMatchObject({ status: 'rejected', reason: { name: 'StoreBusy', reason: 'locked' } })
  expect(reads).toBeGreaterThan(20)

  other.exec('commit')
  expect((await store.create(draft, { account: 'a', key: 'k', digest: 'd' })).kind).toBe('created')
  expect((await store.counts({})).all).toBe(2)
})

test('opens and reads while another program writes', async () => {
  const { path, other } = await opened()
  other.exec('begin immediate')
  const store = createSqlFlowStore(await openDatabase(`file:${path}`))
  expect((await store.counts({})).all).toBe(0)
  other.exec('commit')
  await store.close()
})

test('is refused on a full disk, saves nothing, and works again when there is room', async () => {
  const { db, store } = await opened()
  await store.create(draft)
  const pages = (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]!.page_count
  await sql`${sql.raw(`pragma max_page_count = ${pages}`)}`.execute(db)
  const large = { ...draft, metadata: JSON.stringify('x'.repeat(200_000)) }
  const key = { account: 'a', key: 'k', digest: 'd' }
  await expect(store.create(large, key)).rejects.toMatchObject({ name: 'StoreBusy', reason: 'full' })
  expect((await store.list(FlowListQuery.parse({}))).total).toBe(1)
  await sql`pragma max_page_count = 1073741823`.execute(db)
  expect((await store.create(large, key)).kind).toBe('created')
  expect((await store.counts({})).all).toBe(2)
})

test('does all or nothing', async () => {
  const { db, store } = await opened()
  await store.create(draft)
  const broken = write(db, async (transaction) => {
    await transaction.updateTable('flows').set({ name: 'Half done' }).execute()
    throw new Error('A bug.')
  })
  await expect(broken).rejects.toThrow('A bug.')
  expect((await store.list(FlowListQuery.parse({}))).rows[0]?.name).toBe('Pluie')
})
