import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { Pool, type PoolClient, types } from 'pg'
import { endsConnection, postgresFailure } from './postgres-failure.ts'

export type ConnectionOptions = {
  /** For work that takes as long as it takes, as a migration does. */
  isPatient?: boolean
}

const most = 10
const second = 1000
/** How long a statement may take; the server gives up first, so that the connection stays good. */
const longestStatement = 20 * second
const longestSilence = 25 * second
/** Writers wait in line for each other, so it's only a lock that someone forgot which takes as long. */
const longestLock = 3 * second

/** Connections to the database at `url`. Errors come out as `postgresFailure` words them. Throws where it is no address. */
export const connectionsTo = (url: string, { isPatient = false }: ConnectionOptions = {}): PostgresPool => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'our-voice-flows',
    max: isPatient ? 1 : most,
    connectionTimeoutMillis: 3 * second,
    idleTimeoutMillis: 60 * second,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10 * second,
    ...(!isPatient && { query_timeout: longestSilence }),
    types: { getTypeParser },
    onConnect: async (client) => {
      // A connection that breaks says so to whoever uses it; where nobody does, it is replaced.
      client.on('error', () => {})
      await client.query(settings(isPatient))
    },
  })
  pool.on('error', () => {})
  return {
    options: pool.options,
    connect: async () => watched(await orFailure(() => pool.connect())),
    end: () => pool.end(),
  }
}

const settings = (isPatient: boolean): string => `
  set lock_timeout = ${isPatient ? 60 * second : longestLock};
  set statement_timeout = ${isPatient ? 0 : longestStatement};
  set idle_in_transaction_session_timeout = ${isPatient ? 0 : longestStatement};
  set default_transaction_isolation = 'read committed';
  set jit = off;
  select set_config('synchronous_commit', 'on', false)
    where current_setting('synchronous_commit') in ('off', 'local')`

const int8 = 20

/** Whole numbers of 64 bits come as text, since not all fit; ours do. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === int8 ? Number : types.getTypeParser(oid, format as 'text')

/** Notes whether the connection breaks, so that it isn't used again. */
const watched = (client: PoolClient): PostgresPoolClient => {
  let isBroken = false
  const query = async (text: string, parameters: readonly unknown[]) => {
    try {
      return await client.query(text, parameters.map(keepable))
    } catch (error) {
      isBroken ||= endsConnection(error)
      throw postgresFailure(error)
    }
  }
  return {
    // Kysely's other form is for cursors, of which there are none here.
    query: query as unknown as PostgresPoolClient['query'],
    release: (isDiscarded = false) => client.release(isDiscarded || isBroken),
  }
}

/** PostgreSQL takes no NUL in a text. Ours are refused with one, so it comes from an address, and is to find nothing. */
const keepable = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '\u{FFFD}') : value)

const orFailure = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw postgresFailure(error)
  }
}
