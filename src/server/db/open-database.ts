import { DatabaseUnusable } from './database-unusable.ts'
import type { FlowsDatabase } from './schema.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'

type Options = {
  /** For a bulk load, whose statements may take as long as they take. */
  isPatient?: boolean
}

/**
 * Opens the database at `url`, brought up to date if need be: `file:path/to/flows.db` or `file::memory:`, which is made,
 * or `postgres://user:password@host:port/database`. Throws `DatabaseUnusable` when someone has to act first.
 */
export const openDatabase = async (url: string, options?: Options): Promise<FlowsDatabase> => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'file') return openSqlite(url)
  if (scheme === 'postgres' || scheme === 'postgresql') {
    // On SQLite its driver isn't even read.
    const { openPostgres } = await import('./postgres/open-postgres.ts')
    return openPostgres(url, options)
  }
  // The rest of the address stays unsaid: it may hold a password.
  const given = scheme === undefined ? 'has none' : `has "${scheme}:"`
  throw new DatabaseUnusable(
    `The database address must begin with "file:" or "postgres:", as in file:data/flows.db; this one ${given}.`,
  )
}
