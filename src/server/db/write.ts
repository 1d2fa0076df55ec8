import { setTimeout } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { FlowsDatabase, Tables } from './schema.ts'
import { StoreBusy } from './store-busy.ts'

const longestWait = 1500
const pause = 25

/**
 * Does all of `work` or none of it. Every write goes through here. While another process holds the lock it is tried
 * again, for a short while and without keeping reads waiting; then it throws `StoreBusy`, and nothing was saved.
 */
export const write = async <T>(
  db: FlowsDatabase,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> => {
  const deadline = performance.now() + longestWait
  for (;;) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      const locked = error instanceof StoreBusy && error.reason === 'locked'
      if (!locked || performance.now() > deadline) throw error
    }
    await setTimeout(pause)
  }
}
