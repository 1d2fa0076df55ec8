import { toWireTime } from '../../contract/wire-time.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { StoreBusy } from '../db/store-busy.ts'
import { write } from '../db/write.ts'

/** Milliseconds between two writings, so that reading the flows doesn't write each time. */
const pause = 60_000

/** What was used, by its id, and when. */
export type Use = { id: string; at: string }

/** Writes a use down, unless another server on the same database has seen a later one. */
type WriteDown = (db: FlowsDatabase, use: Use) => Promise<unknown>

/** When things were last used: noted in memory with each request, and written down together, at most once a minute. */
export const createUses = (database: FlowsDatabase, writeDown: WriteDown, now: () => number) => {
  const unwritten = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const uses = [...unwritten]
    if (uses.length === 0) return
    try {
      await write(database, async (transaction) => {
        for (const [id, at] of uses) await writeDown(transaction, { id, at: toTime(at) })
      })
    } catch (error) {
      if (!(error instanceof StoreBusy)) throw error
      // The store can't be written just now.
      return flushLater()
    }
    // Not before they are written: until then they are known nowhere else. What was used meanwhile stays noted.
    for (const [id, at] of uses) if (unwritten.get(id) === at) unwritten.delete(id)
  }

  const flushLater = () => {
    // A use that can't be written down is no reason to end the server; a fault of the database shows elsewhere.
    timer ??= setTimeout(() => void flush().catch(() => {}), pause).unref()
  }

  return {
    note: (id: string): void => {
      unwritten.set(id, now())
      flushLater()
    },
    /** When something was used that is not written down yet. */
    unwrittenOf: (id: string): string | null => {
      const at = unwritten.get(id)
      return at === undefined ? null : toTime(at)
    },
    /** Writes down what is only in memory, as before the server ends. */
    flush,
  }
}

const toTime = (at: number): string => toWireTime(new Date(at))
