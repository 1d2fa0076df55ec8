import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { Kysely } from 'kysely'
import { DatabaseUnusable } from '../database-unusable.ts'
import { migrate } from '../migrations/migrate.ts'
import { retryWhileLocked } from '../retry-while-locked.ts'
import type { FlowsDatabase, Tables } from '../schema.ts'
import { type BusyReason, StoreBusy } from '../store-busy.ts'
import { checkSqlite } from './check-sqlite.ts'
import { longestBlock, NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { pageCache } from './page-cache.ts'
import { sqliteFailure } from './sqlite-failure.ts'

/** Opens `file:path` or `file::memory:`. */
export const openSqlite = async (url: string): Promise<FlowsDatabase> => {
  const path = pathOf(url)
  if (path !== inMemory) makeFolder(dirname(path))
  try {
    return await retryWhileLocked(() => open(path))
  } catch (error) {
    throw unusable(error, path)
  }
}

const open = async (path: string): Promise<FlowsDatabase> => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    database.exec(`pragma busy_timeout = ${longestBlock}`)
    checkSqlite(database, path)
    configure(database)
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, path) })
    await migrate(db)
    return db
  } catch (error) {
    if (database?.isOpen) database.close()
    throw sqliteFailure(error, path)
  }
}

const inMemory = ':memory:'

const pathOf = (url: string): string => {
  const rest = url.slice('file:'.length)
  if (rest === inMemory) return inMemory
  if (rest === '')
    throw new DatabaseUnusable('The database address "file:" names no file; give one, as in file:data/flows.db.')
  return rest.startsWith('//') ? fileUrlPath(url) : resolve(rest)
}

const fileUrlPath = (url: string): string => {
  try {
    return fileURLToPath(url)
  } catch {
    throw new DatabaseUnusable(
      `The database address ${url} is no file on this machine; write it as file:data/flows.db.`,
    )
  }
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new DatabaseUnusable(`The folder ${folder} can't be made${why}. Make it writable, or choose another place.`, {
      cause: error,
    })
  }
}

const configure = (database: DatabaseSync): void => {
  database.exec('pragma journal_mode = wal')
  // A write is acknowledged only once it is on the disk.
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  // Not mapped into memory, where a failing disk would kill us.
  database.exec(pageCache.usual)
  database.exec('pragma temp_store = memory')
  database.exec('pragma cell_size_check = on')
  // The log shrinks back after a bulk load.
  database.exec('pragma journal_size_limit = 67108864')
}

/** What keeps a database from being opened at all is for a person to mend, even where it would pass while it serves. */
const unusable = (failure: unknown, path: string): unknown => {
  if (!(failure instanceof StoreBusy)) return failure
  const sentences: Partial<Record<BusyReason, string>> = {
    locked: `The database ${path} is kept locked by another program. Stop that program and start again.`,
    full: `The disk that holds ${path} is full. Make room and start again.`,
    disk: `The database ${path} can't be opened. Check that it is a file, in a folder that this user may write to.`,
    read_only: `The database ${path} can't be written to. Make the file and its folder writable for this user.`,
  }
  const sentence = sentences[failure.reason]
  return sentence === undefined ? failure : new DatabaseUnusable(sentence, { cause: failure })
}
