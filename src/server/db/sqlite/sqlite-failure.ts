import { DatabaseUnusable } from '../database-unusable.ts'
import { type BusyReason, StoreBusy } from '../store-busy.ts'

/** Primary result codes, https://sqlite.org/rescode.html. */
const busyReasons: Record<number, BusyReason> = {
  5: 'locked',
  6: 'locked',
  8: 'read_only',
  10: 'disk',
  13: 'full',
  14: 'disk',
}
const corrupt = 11
const notADatabase = 26

/** The error in the words of the store: busy, unusable, or as it came where it is a bug. */
export const sqliteFailure = (error: unknown, path: string): unknown => {
  const code = resultCode(error)
  if (code === null) return error
  if (code === notADatabase) return new DatabaseUnusable(notADatabaseMessage(path), { cause: error })
  if (code === corrupt) return new DatabaseUnusable(damagedMessage(path), { cause: error })
  const reason = busyReasons[code]
  return reason ? new StoreBusy(reason, { cause: error }) : error
}

export const damagedMessage = (path: string): string =>
  `The database ${path} is damaged. Stop the server and restore the file from a backup, or move it away to begin with an empty one.`

const notADatabaseMessage = (path: string): string =>
  `${path} is not a database. Give the path of a flows database, or of a file that doesn't exist yet.`

/** The primary code of an error of SQLite's; the upper bytes only refine it. */
const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null
