import { DatabaseUnusable } from '../database-unusable.ts'
import { type BusyReason, StoreBusy } from '../store-busy.ts'

/** By how a code begins, the longest first; https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const busyReasons: [beginning: string, reason: BusyReason][] = [
  ['40001', 'locked'],
  ['40P01', 'locked'],
  ['55P03', 'locked'],
  ['25006', 'read_only'],
  ['53100', 'full'],
  ['57014', 'overloaded'],
  ['53', 'overloaded'],
  ['58', 'disk'],
  // Lost, ended by whoever runs it, starting, or no longer letting us in.
  ['08', 'unreachable'],
  ['25P', 'unreachable'],
  ['28', 'unreachable'],
  ['3D', 'unreachable'],
  ['57P', 'unreachable'],
]

/** The error in the words of the store: busy, unusable, or as it came where it is a bug. */
export const postgresFailure = (error: unknown): unknown => {
  const code = codeOf(error)
  if (code === null) return isOfTheLine(error) ? new StoreBusy('unreachable', { cause: error }) : error
  if (code.startsWith('XX')) return new DatabaseUnusable(damagedMessage, { cause: error })
  const reason = busyReasons.find(([beginning]) => code.startsWith(beginning))?.[1]
  return reason ? new StoreBusy(reason, { cause: error }) : error
}

/** The code that PostgreSQL gave an error; null where the error isn't PostgreSQL's. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'severity' in error && 'code' in error ? String(error.code) : null

/** Whether the connection is no good after it: what comes without a code was met on the way, and fatal errors end it. */
export const endsConnection = (error: unknown): boolean =>
  codeOf(error) === null || (error instanceof Error && 'severity' in error && error.severity !== 'ERROR')

/** The driver has no code of its own for a connection that breaks or doesn't answer; what it says of wrong use has a type. */
const isOfTheLine = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError)

const damagedMessage =
  'PostgreSQL says that the database is damaged. See its log, and restore the database from a backup.'
