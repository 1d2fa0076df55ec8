import type { Migration } from 'kysely/migration'
import { engineOf } from '../engine.ts'

/** Counts are kept, and lists are put together in memory: these are read no more, and cost every write its time. */
export const fewerIndexes: Migration = {
  async up(db) {
    // Made on SQLite alone.
    if (engineOf(db) !== 'sqlite') return
    for (const name of ['flows_by_kind', 'flows_by_no', 'flows_by_all']) await db.schema.dropIndex(name).execute()
  },
}
