import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { createSqlFlowStore } from '../flows/sql/sql-flow-store.ts'
import { foldedColumns } from './folded-columns.ts'
import { longestWait } from './locked.ts'
import { openDatabase } from './open-database.ts'
import { StoreBusy } from './store-busy.ts'
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

const idempotency = { account: 'a', key: 'k', digest: 'd' }

test('gives up on a long lock, saves nothing, and answers reads meanwhile', async () => {
  const { store, other } = await opened()
  await store.create(draft)
  other.exec('begin immediate')
  const writes = Promise.allSettled([
    ...Array.from({ length: 20 }, () => store.create(draft)),
    store.create(draft, { idempotency }),
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
  expect((await store.create(draft, { idempotency })).kind).toBe('created')
  expect((await store.counts({})).all).toBe(2)
})

test('answers a write though its time runs out while it is looked at', async () => {
  const { store, other } = await opened()
  other.exec('begin immediate')
  const deadline = longestWait
  const times = [0, deadline]
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? deadline + 1)
  onTestFinished(() => clock.mockRestore())
  await expect(store.create(draft)).rejects.toMatchObject({ name: 'StoreBusy', reason: 'locked' })
  other.exec('commit')
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
  await expect(store.create(large, { idempotency })).rejects.toMatchObject({ name: 'StoreBusy', reason: 'full' })
  expect((await store.list(FlowListQuery.parse({}))).total).toBe(1)
  await sql`pragma max_page_count = 1073741823`.execute(db)
  expect((await store.create(large, { idempotency })).kind).toBe('created')
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

describe('writes that come at once', () => {
  test('are saved by one commit, in their order', async () => {
    const { db, store } = await opened()
    const seen: number[] = []
    const writes = Array.from({ length: 10 }, (_, at) =>
      write(db, async (transaction) => {
        await transaction.insertInto('flows').values(row(at)).execute()
        const { count } = await transaction
          .selectFrom('flows')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        seen.push(count)
      }),
    )
    await Promise.all(writes)
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect((await store.counts({})).all).toBe(10)
  })

  test('are taken back alone when they fail', async () => {
    const { db, store } = await opened()
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        write(db, async (transaction) => {
          await transaction.insertInto('flows').values(row(at)).execute()
          if (at % 3 === 1) throw new Error(`A bug in ${at}.`)
          return at
        }),
      ),
    )
    const said = results.map((result) =>
      result.status === 'fulfilled' ? `Made ${result.value}.` : result.reason.message,
    )
    expect(said.join(' ')).toBe(
      'Made 0. A bug in 1. Made 2. Made 3. A bug in 4. Made 5. Made 6. A bug in 7. Made 8. Made 9.',
    )
    const { rows } = await store.list(FlowListQuery.parse({ sort: 'name', limit: '100' }))
    expect(rows.map(({ name }) => name)).toEqual([0, 2, 3, 5, 6, 8, 9].map((at) => `Flow ${at}`))
    expect((await store.counts({})).all).toBe(7)
  })

  test('are all refused, and none is kept, when the commit fails', async () => {
    const { path, db, store } = await opened()
    await store.create(draft)
    // Broken only at the commit: the rule is checked there, when all the work is done.
    const broken = (at: number) =>
      write(db, async (transaction) => {
        await transaction.insertInto('flows').values(row(at)).execute()
        if (at === 2) {
          await sql`pragma defer_foreign_keys = on`.execute(transaction)
          await sql`insert into sessions values ('t', 'nobody', '', '', '')`.execute(transaction)
        }
      })
    const results = await Promise.allSettled([1, 2, 3].map(broken))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    const elsewhere = new DatabaseSync(path)
    expect(elsewhere.prepare('select name from flows').all()).toEqual([{ name: 'Pluie' }])
    elsewhere.close()
    expect((await store.create(draft)).kind).toBe('created')
  })

  test('are saved without the one that ends the transaction of all', async () => {
    const { db, store } = await opened()
    const results = await Promise.allSettled(
      [1, 2, 3].map((at) =>
        write(db, async (transaction) => {
          await transaction.insertInto('flows').values(row(at)).execute()
          // As SQLite does by itself when the disk is full.
          if (at === 2) await sql`rollback`.execute(transaction)
          if (at === 2) throw new StoreBusy('full')
        }),
      ),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const { rows } = await store.list(FlowListQuery.parse({ sort: 'name' }))
    expect(rows.map(({ name }) => name)).toEqual(['Flow 1', 'Flow 3'])
  })

  test('are seen by nobody before they are saved', async () => {
    const { db, store } = await opened()
    const seen: number[] = []
    const reading = (async () => {
      for (let times = 0; times < 200; times += 1) {
        seen.push((await store.list(FlowListQuery.parse({}))).total)
        await setImmediate()
      }
    })()
    for (let group = 0; group < 5; group += 1)
      await Promise.allSettled(
        [0, 1, 2, 3].map((at) =>
          write(db, async (transaction) => {
            await transaction
              .insertInto('flows')
              .values(row(10 * group + at))
              .execute()
            if (at === 3) throw new Error('A bug.')
          }),
        ),
      )
    await reading
    expect(seen.filter((total) => total % 3 !== 0)).toEqual([])
    expect(seen.at(-1)).toBe(15)
  })

  test('with the same key make one flow', async () => {
    const { store } = await opened()
    const made = await Promise.all(Array.from({ length: 20 }, () => store.create(draft, { idempotency })))
    expect(new Set(made.map((one) => 'stored' in one && one.stored.flow.id)).size).toBe(1)
    expect((await store.counts({})).all).toBe(1)
  })

  test('for the same version: the first is saved', async () => {
    const { store } = await opened()
    const created = await store.create(draft)
    if (created.kind !== 'created') throw new Error(created.kind)
    const { flow, etag } = created.stored
    const names = Array.from({ length: 20 }, (_, at) => `Name ${at}`)
    const updated = await Promise.all(names.map((name) => store.update(flow.id, { name }, { ifMatch: [etag] })))
    expect(updated.map(({ kind }) => kind)).toEqual(['updated', ...Array(19).fill('changed')])
    expect((await store.get(flow.id))?.flow.name).toBe('Name 0')
  })
})

const row = (at: number) => ({
  id: `id ${at}`,
  name: `Flow ${at}`,
  ...foldedColumns({ name: `Flow ${at}`, description: null }),
  type: 'sms',
  status: 'draft',
  created_at: '2026-01-01T00:00:00.000000Z',
  updated_at: '2026-01-01T00:00:00.000000Z',
  metadata: '{}',
})
