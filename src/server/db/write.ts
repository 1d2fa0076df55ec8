import type { Transaction } from 'kysely'
import { retryWhileLocked } from './retry-while-locked.ts'
import type { FlowsDatabase, Tables } from './schema.ts'

/** Does all of `work` or none of it. Every write goes through here. Throws `StoreBusy` when nothing could be saved. */
export const write = <T>(db: FlowsDatabase, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
  retryWhileLocked(() => db.transaction().execute(work))
