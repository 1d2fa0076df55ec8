import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-for-test.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the PostgreSQL that the tests share. */
    postgres: string
  }
}

/** Starts a PostgreSQL for all tests of the run that need one. */
const setUp = async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startPostgres()
  project.provide('postgres', postgres.url)
  return postgres.stop
}

// The one form that Vitest takes.
export default setUp
