import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dropDatabase, newDatabase } from '../../src/server/db/postgres/new-database-for-test.ts'

export type Database = { url: string; remove: () => Promise<void> }

/** A database of a test's own: in PostgreSQL where the run has started one, or else in a folder that goes with it. */
export const createDatabase = async ({ within }: { within: string }): Promise<Database> => {
  const postgres = process.env['E2E_POSTGRES']
  if (postgres) {
    const url = await newDatabase(postgres)
    return { url, remove: () => dropDatabase(url) }
  }
  const folder = await mkdtemp(join(within, 'flows-e2e-'))
  return { url: `file:${join(folder, 'flows.db')}`, remove: () => rm(folder, { recursive: true, force: true }) }
}
