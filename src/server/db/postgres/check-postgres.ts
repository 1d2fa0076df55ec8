import { sql } from 'kysely'
import { DatabaseUnusable } from '../database-unusable.ts'
import type { FlowsDatabase } from '../schema.ts'

const oldestVersion = 13

/** Refuses a server that is too old, and a database that can't keep every text, before anything depends on it. */
export const checkPostgres = async (db: FlowsDatabase): Promise<void> => {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int / 10000 as version,
      current_setting('server_encoding') as encoding`.execute(db)
  const { version, encoding } = rows[0]!
  if (version < oldestVersion)
    throw new DatabaseUnusable(`This is PostgreSQL ${version}. Use version ${oldestVersion} or later.`)
  if (encoding !== 'UTF8')
    throw new DatabaseUnusable(
      `The database has the encoding ${encoding}, which can't keep every text. Create one with the encoding UTF8.`,
    )
}
