import { type DatabaseSync } from 'node:sqlite'
import { DatabaseUnusable } from '../database-unusable.ts'
import { damagedMessage } from './sqlite-failure.ts'

/** Marks the file as ours: "OVFl". */
const applicationId = 0x4f56466c

const largestCheckedInFull = 16 * 1024 * 1024

/**
 * Refuses another program's database, a damaged one and one that can't be written, before anything depends on it.
 * A large file is only probed at its edges, since reading it whole would keep a start waiting; damage inside it
 * is refused by the query that meets it.
 */
export const checkSqlite = (database: DatabaseSync, path: string): void => {
  const tables = tableNames(database)
  if (tables.length > 0 && number(database, 'pragma application_id') !== applicationId)
    throw new DatabaseUnusable(
      `${path} is another program's database. Give the path of a flows database, or of a file that doesn't exist yet.`,
    )
  if (size(database) <= largestCheckedInFull) checkInFull(database, path)
  else for (const table of tables) probe(database, table)
  checkWritable(database)
  if (tables.length === 0) database.exec(`pragma application_id = ${applicationId}`)
}

const tableNames = (database: DatabaseSync): string[] =>
  database
    .prepare("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'")
    .all()
    .map(({ name }) => String(name))

const size = (database: DatabaseSync): number =>
  number(database, 'pragma page_count') * number(database, 'pragma page_size')

const checkInFull = (database: DatabaseSync, path: string): void => {
  const found = Object.values(database.prepare('pragma quick_check(1)').get() ?? {})
  if (found[0] !== 'ok') throw new DatabaseUnusable(damagedMessage(path), { cause: found[0] })
}

/** Reads a table's first and last rows: its root, and a page on every level down to both edges. */
const probe = (database: DatabaseSync, table: string): void => {
  for (const order of ['asc', 'desc']) {
    const edge = database.prepare(`select * from "${table}" order by 1 ${order} limit 1`)
    // The index of the texts numbers some of its rows past JavaScript's numbers.
    edge.setReadBigInts(true)
    edge.get()
  }
}

/** Tries a write and takes it back: the lock alone is granted to a reader too. Another's lock is proof enough. */
const checkWritable = (database: DatabaseSync): void => {
  try {
    database.exec(`begin immediate; pragma application_id = ${applicationId}; rollback`)
  } catch (error) {
    const locked = 5
    if (!(error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === locked)) throw error
  }
}

const number = (database: DatabaseSync, pragma: string): number =>
  Number(Object.values(database.prepare(pragma).get()!)[0])
