import { Kysely } from 'kysely'
import { Client } from 'pg'
import { DatabaseUnusable } from '../database-unusable.ts'
import { migrate } from '../migrations/migrate.ts'
import type { FlowsDatabase, Tables } from '../schema.ts'
import { checkPostgres } from './check-postgres.ts'
import { type ConnectionOptions, connectionsTo } from './connections.ts'
import { OneWriterDialect } from './one-writer-dialect.ts'
import { unusable } from './unusable.ts'

/** Opens `postgres://user:password@host:port/database`, which must exist; its tables are made. */
export const openPostgres = async (url: string, options?: ConnectionOptions): Promise<FlowsDatabase> => {
  const place = placeOf(url)
  const patient = connect(url, { isPatient: true })
  try {
    await checkPostgres(patient)
    await migrate(patient)
  } catch (error) {
    throw unusable(error, place)
  } finally {
    await patient.destroy()
  }
  return connect(url, options)
}

const connect = (url: string, options?: ConnectionOptions): FlowsDatabase =>
  new Kysely<Tables>({ dialect: new OneWriterDialect({ pool: connectionsTo(url, options) }) })

/** Where an address leads, without its password. */
export type Place = { server: string; database: string; user: string }

const placeOf = (url: string): Place => {
  try {
    const { host, port, database, user } = new Client({ connectionString: url })
    return { server: host.startsWith('/') ? host : `${host}:${port}`, database: database ?? '', user: user ?? '' }
  } catch {
    // What the parser says of it may hold the password.
    throw new DatabaseUnusable(
      `The database address can't be read. Write it as postgres://user:password@host:5432/database, with special characters of the password written as in %40 for @.`,
    )
  }
}
