import { toWireTime } from '../../contract/wire-time.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { StoreBusy } from '../db/store-busy.ts'
import { write } from '../db/write.ts'

/** Milliseconds between two writings, so that reading the flows doesn't write each time. */
const pause = 60_000

/** When keys were last used: noted in memory with each request, and written down together, at most once a minute. */
export const createKeyUses = (database: FlowsDatabase, now: () => number) => {
  let unwritten = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const uses = unwritten
    unwritten = new Map()
    try {
      if (uses.size > 0) await write(database, (transaction) => writeDown(transaction, uses))
    } catch (error) {
      // The store can't be written just now: they go with the next ones.
      unwritten = new Map([...uses, ...unwritten])
      if (!(error instanceof StoreBusy)) throw error
    }
  }

  return {
    note: (id: string): void => {
      unwritten.set(id, now())
      // A use that can't be written down is no reason to end the server; a fault of the database shows elsewhere.
      timer ??= setTimeout(() => void flush().catch(() => {}), pause).unref()
    },
    /** When a key was used that is not written down yet. */
    unwrittenOf: (id: string): string | null => {
      const at = unwritten.get(id)
      return at === undefined ? null : toWireTime(new Date(at))
    },
    /** Writes down what is only in memory, as before the server ends. */
    flush,
  }
}

const writeDown = async (db: FlowsDatabase, uses: Map<string, number>) => {
  for (const [id, at] of uses) {
    const last_used_at = toWireTime(new Date(at))
    await db
      .updateTable('access_keys')
      .set({ last_used_at })
      .where('id', '=', id)
      // Another server on the same database may have seen it since.
      .where(({ eb, or }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<', last_used_at)]))
      .execute()
  }
}
