import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { createSqlFlowStore } from '../flows/sql/sql-flow-store.ts'
import { DatabaseUnusable } from './database-unusable.ts'
import { openDatabase } from './open-database.ts'
import { createRevisions } from './sqlite/revisions.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'flows-db-'))
const newPath = () => join(newFolder(), 'flows.db')

/** A database with `count` flows in it, closed. */
const filled = async (count: number): Promise<string> => {
  const path = newPath()
  const db = await openDatabase(`file:${path}`)
  const store = createSqlFlowStore(db)
  for (let at = 0; at < count; at += 1)
    await store.create(FlowDraft.parse({ name: `Flow ${at}`, type: 'sms', metadata: JSON.stringify('x'.repeat(3000)) }))
  await store.close()
  return path
}

const openFails = (url: string, sentence: RegExp) =>
  expect(openDatabase(url)).rejects.toThrow(
    expect.objectContaining({ name: 'DatabaseUnusable', message: expect.stringMatching(sentence) }),
  )

test('makes the folder and the file, and finds them again', async () => {
  const path = join(newFolder(), 'some', 'folder', 'flows.db')
  const first = await openDatabase(`file:${path}`)
  const created = await createSqlFlowStore(first).create(FlowDraft.parse({ name: 'Kept', type: 'voice' }))
  await first.destroy()
  const store = createSqlFlowStore(await openDatabase(`file:${path}`))
  onTestFinished(() => store.close())
  if (created.kind === 'created') expect(await store.get(created.stored.flow.id)).toEqual(created.stored)
  expect(created.kind).toBe('created')
})

test('takes file URLs, and databases in memory that share nothing', async () => {
  const path = newPath()
  const db = await openDatabase(`file://${path}`)
  await db.destroy()
  expect(existsSync(path)).toBe(true)
  for (const store of [1, 2].map(async () => createSqlFlowStore(await openDatabase('file::memory:')))) {
    await (await store).create(FlowDraft.parse({ name: 'x', type: 'sms' }))
    expect((await (await store).counts({})).all).toBe(1)
    await (await store).close()
  }
})

test('a large database opens again after its texts were changed', async () => {
  const path = newPath()
  const db = await openDatabase(`file:${path}`)
  const store = createSqlFlowStore(db)
  const words = Array.from({ length: 1500 }, (_, at) => `w${at}`).join(' ')
  for (let at = 0; at < 600; at += 1)
    await store.create(FlowDraft.parse({ name: `Flow ${at}`, description: `${words} ${at * 7919}`, type: 'sms' }))
  // What the index of the texts notes of those that are gone has numbers that are larger than JavaScript's.
  await sql`update flows set search_text = search_text || ' again'`.execute(db)
  await store.close()
  const again = createSqlFlowStore(await openDatabase(`file:${path}`))
  onTestFinished(() => again.close())
  expect((await again.counts({})).all).toBe(600)
})

test('brings the tables up to date once', async () => {
  const path = await filled(1)
  const before = schemaOf(path)
  const db = await openDatabase(`file:${path}`)
  await db.destroy()
  expect(schemaOf(path)).toEqual(before)
})

test('brings a database from before changes were noted up to date', async () => {
  const path = await filled(3)
  const asItIs = schemaOf(path)
  const db = await openDatabase(`file:${path}`)
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema
    where type = 'trigger' and name like '%_revision_%'`.execute(db)
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db)
  for (const name of [
    'revisions',
    'flow_changes',
    'execution_changes',
    'audit_entries',
    'passed_versions',
    'passed_writes',
  ])
    await db.schema.dropTable(name).execute()
  for (const name of ['author_id', 'author_name']) await db.schema.alterTable('access_keys').dropColumn(name).execute()
  await createRevisions(db as Kysely<any>) // oxlint-disable-line typescript/no-explicit-any
  await sql`delete from kysely_migration where name >= '0007-change-notes'`.execute(db)
  await db.destroy()
  expect(schemaOf(path)).not.toEqual(asItIs)

  const store = createSqlFlowStore(await openDatabase(`file:${path}`))
  onTestFinished(() => store.close())
  expect(schemaOf(path)).toEqual(asItIs)
  expect((await store.counts({})).all).toBe(3)
})

test('is made alike by two that open it at the same time', async () => {
  const path = newPath()
  const both = await Promise.all([openDatabase(`file:${path}`), openDatabase(`file:${path}`)])
  for (const db of both) await db.destroy()
  expect(schemaOf(path)).toEqual(schemaOf(await filled(0)))
})

test('acknowledges a write only when it is on the disk', async () => {
  const db = await openDatabase(`file:${newPath()}`)
  onTestFinished(() => db.destroy())
  const pragma = async (name: string) =>
    Object.values((await sql<object>`${sql.raw(`pragma ${name}`)}`.execute(db)).rows[0]!)[0]
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  expect(await pragma('busy_timeout')).toBeLessThanOrEqual(100)
})

test.each([
  ['mysql://user:secret@host/flows', /must begin with "file:" or "postgres:".*this one has "mysql:"/],
  ['data/flows.db', /must begin with "file:".*this one has none/],
  ['', /must begin with "file:"/],
  ['file:', /names no file/],
  ['file://elsewhere/flows.db', /is no file on this machine/],
])('refuses the address %j in a sentence', async (url, sentence) => {
  await openFails(url, sentence)
  await expect(openDatabase(url)).rejects.not.toThrow(/secret/)
})

test('refuses what is no database, and leaves it as it is', async () => {
  const path = newPath()
  writeFileSync(path, 'not a database '.repeat(1000))
  await openFails(`file:${path}`, /is not a database/)
  expect(readFileSync(path, 'utf8')).toBe('not a database '.repeat(1000))
})

test('refuses another program’s database, and leaves it as it is', async () => {
  const path = newPath()
  const other = new DatabaseSync(path)
  other.exec('create table contacts (name text)')
  other.close()
  const before = readFileSync(path)
  await openFails(`file:${path}`, /is another program's database/)
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('refuses a folder in place of the file, and a file in place of the folder', async () => {
  await openFails(`file:${newFolder()}`, /can't be opened/)
  const path = await filled(0)
  await openFails(`file:${path}/flows.db`, /folder .* can't be made/)
})

test('refuses a database of a newer version', async () => {
  const path = await filled(0)
  const newer = new DatabaseSync(path)
  newer.exec("insert into kysely_migration values ('9999-later', '2030-01-01')")
  newer.close()
  await openFails(`file:${path}`, /newer version.*9999-later/)
})

test('refuses a file that was cut short', async () => {
  const path = await filled(40)
  truncateSync(path, Math.floor(statSync(path).size / 2))
  await openFails(`file:${path}`, /is damaged.*restore/i)
})

test('refuses a file with a damaged page', async () => {
  const path = await filled(40)
  const bytes = readFileSync(path)
  bytes.fill(0x5a, bytes.length - 20 * 4096, bytes.length - 16 * 4096)
  writeFileSync(path, bytes)
  await openFails(`file:${path}`, /is damaged/)
})

test('says so when a query meets a page that was damaged since', async () => {
  const path = await filled(40)
  const db = await openDatabase(`file:${path}`)
  onTestFinished(() => db.destroy())
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 4096)
  writeFileSync(path, bytes)
  await sql`pragma shrink_memory`.execute(db)
  await expect(
    db
      .selectFrom('flows')
      .select('metadata')
      .execute()
      .then(() => 'read'),
  ).rejects.toThrow(DatabaseUnusable)
})

test('refuses a file or a folder that can’t be written', async () => {
  const path = await filled(1)
  const folder = join(path, '..')
  const readOnly = join(newFolder(), 'flows.db')
  copyFileSync(path, readOnly)
  chmodSync(join(readOnly, '..'), 0o777)
  chmodSync(readOnly, 0o444)
  chmodSync(folder, 0o555)
  const asNobody = actAsNobody()
  try {
    await openFails(`file:${path}`, /can't be (written to|opened)/)
    await openFails(`file:${readOnly}`, /can't be written to/)
    await openFails(`file:${join(folder, 'new', 'flows.db')}`, /can't be made/)
    await openFails(`file:${join(folder, 'new.db')}`, /can't be opened/)
  } finally {
    asNobody.end()
    chmodSync(folder, 0o777)
  }
})

/** The superuser may write anywhere, so the test steps down where it is run by them. */
const actAsNobody = () => {
  const isSuperuser = process.geteuid?.() === 0
  if (isSuperuser) process.seteuid!(65_534)
  return { end: () => isSuperuser && process.seteuid!(0) }
}

const schemaOf = (path: string) => {
  const database = new DatabaseSync(path)
  const schema = database.prepare('select type, name, sql from sqlite_schema order by type, name').all()
  database.close()
  return schema
}
