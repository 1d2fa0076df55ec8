import { sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { FlowDraft } from '../../../contract/flow.ts'
import { createSqlFlowStore } from '../../flows/sql/sql-flow-store.ts'
import { openDatabase } from '../open-database.ts'
import type { FlowsDatabase } from '../schema.ts'
import { newDatabase } from './new-database-for-test.ts'

const newUrl = () => newDatabase(inject('postgres'))

const opened = async (url: string): Promise<FlowsDatabase> => {
  const db = await openDatabase(url)
  onTestFinished(() => db.destroy())
  return db
}

/** With one line that holds no password. */
const openFails = async (url: string, sentence: RegExp) => {
  const failure = await openDatabase(url).then(
    () => null,
    (error: Error) => error,
  )
  expect(failure).toMatchObject({ name: 'DatabaseUnusable', message: expect.stringMatching(sentence) })
  expect(failure!.message).not.toMatch(/pass[%@]|sec.?ret|\n/)
}

/** All that can be known of the tables from outside. */
const schemaOf = async (db: FlowsDatabase) => {
  const columns = await sql`select table_name, column_name, data_type, collation_name, is_nullable, column_default
    from information_schema.columns where table_schema = 'public' order by 1, 2`.execute(db)
  const indexes = await sql`select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(
    db,
  )
  const triggers = await sql`select tgname, pg_get_triggerdef(oid) from pg_trigger
    where not tgisinternal order by 1`.execute(db)
  return [columns.rows, indexes.rows, triggers.rows]
}

test('makes the tables once, and finds again what was kept', async () => {
  const url = await newUrl()
  const first = await openDatabase(url)
  const created = await createSqlFlowStore(first).create(FlowDraft.parse({ name: 'Kept', type: 'voice' }))
  const before = await schemaOf(first)
  await first.destroy()
  const second = await opened(url)
  expect(await schemaOf(second)).toEqual(before)
  if (created.kind !== 'created') throw new Error(created.kind)
  expect(await createSqlFlowStore(second).get(created.stored.flow.id)).toEqual(created.stored)
})

test('is made alike by several that open it at the same time', async () => {
  const url = await newUrl()
  const all = await Promise.all([1, 2, 3, 4].map(() => opened(url)))
  expect(await schemaOf(all[0]!)).toEqual(await schemaOf(await opened(await newUrl())))
})

test('sorts every text by its bytes, whatever the database’s own order', async () => {
  const db = await opened(await newUrl())
  const { rows } = await sql<{ column: string }>`select table_name || '.' || column_name as column
    from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'character varying')
      and collation_name is distinct from 'C' and table_name not like 'kysely%'`.execute(db)
  expect(rows).toEqual([])
})

test('acknowledges a write only when it is on the disk, and waits for nobody for long', async () => {
  const db = await opened(await newUrl())
  await sql`alter role flows set synchronous_commit = off`.execute(db)
  const again = await opened(await newUrl())
  await sql`alter role flows reset synchronous_commit`.execute(db)
  const setting = async (name: string) =>
    (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(again)).rows[0]!.value
  expect(await setting('synchronous_commit')).toBe('on')
  expect(await setting('lock_timeout')).toBe('3s')
  expect(await setting('statement_timeout')).toBe('20s')
  expect(await setting('idle_in_transaction_session_timeout')).toBe('20s')
})

test('refuses in one sentence an address that leads nowhere', async () => {
  const here = inject('postgres')
  await openFails(here.replace(/:[^:@]+@/, ':secret@'), /refuses the user "flows" with this password/)
  await openFails(here.replace('//flows:', '//nobody:'), /refuses the user "nobody"/)
  await openFails(here.replace('@/postgres', '@/nowhere'), /no database "nowhere" at .*createdb nowhere/)
  await openFails('postgres://flows:secret@127.0.0.1:1/flows', /127\.0\.0\.1:1 can't be reached \(ECONNREFUSED\)/)
  await openFails('postgres://flows:secret@/flows?host=/nowhere', /\/nowhere can't be reached \(ENOENT\)/)
  await openFails('postgres://flows:sec%ret@host:port/flows', /can't be read.*postgres:\/\/user:password@host/)
})

test('refuses a database of a newer version, or with another program’s tables', async () => {
  const newer = await newUrl()
  const db = await opened(newer)
  await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db)
  await openFails(newer, /newer version.*9999-later/)

  const other = await newUrl()
  const theirs = await opened(other)
  await sql`drop table kysely_migration`.execute(theirs)
  await openFails(other, /tables of another program/)
})

test('refuses a database that can’t keep every text, or can’t be written', async () => {
  const latin = (await newUrl()).replace(/@\/\w+\?/, '@/latin?')
  const db = await opened(await newUrl())
  await sql`create database latin template template0 encoding latin1 locale_provider libc locale 'C'`.execute(db)
  await openFails(latin, /encoding LATIN1.*UTF8/)
  const readOnly = await newUrl()
  await sql`alter database ${sql.ref(/@\/(\w+)\?/.exec(readOnly)![1]!)} set default_transaction_read_only = on`.execute(
    db,
  )
  await openFails(readOnly, /can't be written to/)
})

test('searches as well where the trigram extension can’t be added', async () => {
  const db = await opened(await newUrl())
  await sql`drop extension pg_trgm cascade`.execute(db)
  const store = createSqlFlowStore(db)
  await store.create(FlowDraft.parse({ name: 'La santé', type: 'sms' }))
  expect((await store.counts({ 'filter[search]': 'santé' })).all).toBe(1)
  expect((await store.counts({ 'filter[search]': 'x' })).all).toBe(0)
})
