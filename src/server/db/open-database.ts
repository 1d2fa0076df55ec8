import { DatabaseUnusable } from './database-unusable.ts'
import type { FlowsDatabase } from './schema.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'

/**
 * Opens the database at `url`, made and brought up to date if need be: `file:path/to/flows.db`, or `file::memory:`.
 * Throws `DatabaseUnusable` when someone has to act first.
 */
export const openDatabase = async (url: string): Promise<FlowsDatabase> => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  // The rest of the address stays unsaid: it may hold a password.
  if (scheme !== 'file') {
    const given = scheme === undefined ? 'has none' : `has "${scheme}:"`
    throw new DatabaseUnusable(
      `The database address must begin with "file:", as in file:data/flows.db; this one ${given}.`,
    )
  }
  return openSqlite(url)
}
