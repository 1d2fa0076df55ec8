import type { Transaction } from 'kysely'
import type { FlowsDatabase, Tables } from './schema.ts'

/** Reads more than once from one and the same state of the data, whoever writes meanwhile. */
export const read = <T>(db: FlowsDatabase, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
  db.transaction().setAccessMode('read only').execute(work)
