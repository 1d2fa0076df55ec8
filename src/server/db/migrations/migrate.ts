import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { DatabaseUnusable } from '../database-unusable.ts'
import type { FlowsDatabase } from '../schema.ts'
import { tables } from './0001-tables.ts'
import { indexes } from './0002-indexes.ts'
import { search } from './0003-search.ts'
import { tallies } from './0004-tallies.ts'
import { revisions } from './0005-revisions.ts'
import { fewerIndexes } from './0006-fewer-indexes.ts'
import { changeNotes } from './0007-change-notes.ts'
import { audit } from './0008-audit.ts'
import { manageKeys } from './0009-manage-keys.ts'
import { passedVersions } from './0010-passed-versions.ts'
import { passedWrites } from './0011-passed-writes.ts'
import { restoredVersions } from './0012-restored-versions.ts'
import { textNotes } from './0013-text-notes.ts'

/** In the order of their names, which a database remembers: never rename one, never change one that was released. */
const migrations: Record<string, Migration> = {
  '0001-tables': tables,
  '0002-indexes': indexes,
  '0003-search': search,
  '0004-tallies': tallies,
  '0005-revisions': revisions,
  '0006-fewer-indexes': fewerIndexes,
  '0007-change-notes': changeNotes,
  '0008-audit': audit,
  '0009-manage-keys': manageKeys,
  '0010-passed-versions': passedVersions,
  '0011-passed-writes': passedWrites,
  '0012-restored-versions': restoredVersions,
  '0013-text-notes': textNotes,
}

/** Brings the tables up to date, all in one transaction. */
export const migrate = async (db: FlowsDatabase): Promise<void> => {
  const done = await namesDone(db)
  const unknown = done.filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new DatabaseUnusable(
      `The database was made by a newer version of this program (it has ${unknown.join(', ')}). Start that version, or restore an older backup.`,
    )
  // Not even a lock is taken where there is nothing to do, so that another process's long write can't delay a start.
  if (done.length === Object.keys(migrations).length) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

const namesDone = async (db: FlowsDatabase): Promise<string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}
