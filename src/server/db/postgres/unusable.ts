import { DatabaseUnusable } from '../database-unusable.ts'
import { StoreBusy } from '../store-busy.ts'
import type { Place } from './open-postgres.ts'
import { codeOf } from './postgres-failure.ts'

/** What keeps a database from being opened at all is for a person to mend, even where it would pass while it serves. */
export const unusable = (failure: unknown, place: Place): unknown => {
  if (failure instanceof DatabaseUnusable) return failure
  const cause = failure instanceof StoreBusy ? failure.cause : failure
  const sentence = sentences[codeOf(cause) ?? '']?.(place) ?? ofBusy(failure, cause, place)
  return sentence === null ? failure : new DatabaseUnusable(sentence, { cause })
}

const wrongUser = ({ server, user }: Place) =>
  `PostgreSQL at ${server} doesn't let the user "${user}" in. Check user and password in DATABASE_URL, and pg_hba.conf.`

/** By PostgreSQL's codes. */
const sentences: Record<string, (place: Place) => string> = {
  '28P01': ({ server, user }) =>
    `PostgreSQL at ${server} refuses the user "${user}" with this password. Correct them in DATABASE_URL.`,
  '28000': wrongUser,
  '3D000': ({ server, database }) =>
    `There is no database "${database}" at ${server}. Create it, as with createdb ${database}, or correct DATABASE_URL.`,
  '42501': ({ database, user }) =>
    `The user "${user}" may not make tables in the database "${database}". Make them its owner, or grant it.`,
  '42P07': ({ database }) =>
    `The database "${database}" has tables of another program under the same names. Give an empty one in DATABASE_URL.`,
  '53300': ({ server }) => `PostgreSQL at ${server} takes no more connections. End others, or raise max_connections.`,
}

const ofBusy = (failure: unknown, cause: unknown, { server, database }: Place): string | null => {
  if (!(failure instanceof StoreBusy)) return null
  const words = {
    unreachable: `PostgreSQL at ${server} can't be reached${reasonOf(cause)}. Start it, or correct DATABASE_URL.`,
    locked: `The database "${database}" at ${server} is kept locked by another program. Stop that and start again.`,
    overloaded: `PostgreSQL at ${server} can't do more at the moment${reasonOf(cause)}. Start again later.`,
    full: `The disk of PostgreSQL at ${server} is full. Make room and start again.`,
    disk: `PostgreSQL at ${server} can't read or write its files${reasonOf(cause)}. See its log.`,
    read_only: `The database "${database}" at ${server} can't be written to, as that of a standby. Give the primary's address.`,
  }
  return words[failure.reason]
}

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return ''
  const code = codeOf(cause) === null && 'code' in cause ? String(cause.code) : cause.message
  return ` (${code.replaceAll(/\s+/g, ' ')})`
}
