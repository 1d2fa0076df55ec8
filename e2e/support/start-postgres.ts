import { startPostgres } from '../../src/server/db/postgres/postgres-for-test.ts'

/** With `E2E_STORE=postgres`, starts a PostgreSQL for all tests of the run. */
const setUp = async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env['E2E_STORE'] !== 'postgres') return undefined
  const postgres = await startPostgres()
  // Where the tests' own processes find it.
  process.env['E2E_POSTGRES'] = postgres.url
  return postgres.stop
}

// The one form that Playwright takes.
export default setUp
