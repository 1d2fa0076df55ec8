import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { migrate } from './migrate.ts'

test('a key that could do everything before keys were managed can manage them, and no other', async () => {
  const database = await openDatabase('file::memory:')
  onTestFinished(() => database.destroy())
  for (const column of ['author_id', 'author_name'])
    await database.schema.alterTable('access_keys').dropColumn(column).execute()
  for (const table of ['passed_versions', 'passed_writes']) await database.schema.dropTable(table).execute()
  await database.schema.alterTable('audit_entries').dropColumn('restored_version').execute()
  await sql`delete from kysely_migration where name >= '0009'`.execute(database)
  const keys = { first: '["read","write","publish"]', writer: '["read","write"]', reader: '["read"]' }
  for (const [id, abilities] of Object.entries(keys))
    await sql`insert into access_keys (id, name, secret_hash, abilities, created_at) values (${id}, ${id}, ${id}, ${abilities}, '')`.execute(
      database,
    )
  await migrate(database)
  const rows = await database.selectFrom('access_keys').selectAll().orderBy('id').execute()
  expect(rows.map(({ id, abilities, author_id }) => [id, abilities, author_id])).toEqual([
    ['first', '["read","write","publish","manage_keys"]', null],
    ['reader', keys.reader, null],
    ['writer', keys.writer, null],
  ])
})
