import { sql } from 'kysely'
import { inject } from 'vitest'
import { openDatabase } from '../open-database.ts'
import type { FlowsDatabase } from '../schema.ts'
import { newDatabase } from './new-database-for-test.ts'

/** Addresses of databases that were used and closed. */
const free: string[] = []

/**
 * Opens a database with nothing in it: one that a test has closed, where there is one, since to make one takes
 * PostgreSQL longer than most tests.
 */
export const openEmptyDatabase = async (): Promise<FlowsDatabase> => {
  const used = free.pop()
  const url = used ?? (await newDatabase(inject('postgres')))
  const db = await openDatabase(url)
  if (used) await empty(db)
  const destroy = db.destroy.bind(db)
  db.destroy = async () => {
    await destroy()
    free.push(url)
  }
  return db
}

/** As the triggers don't notice. */
const empty = async (db: FlowsDatabase): Promise<void> => {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'revisions'`.execute(db)
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.ref(name)))} restart identity`.execute(db)
  await sql`update revisions set flows = 0, executions = 0`.execute(db)
}
