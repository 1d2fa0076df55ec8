import { CompiledQuery } from 'kysely'
import { engineOf } from '../engine.ts'
import type { FlowsDatabase } from '../schema.ts'

/**
 * How many pages of the file are held in memory; the system keeps the rest of it at hand. Usually 32 MiB: the widest
 * narrow index of some 100,000 flows. Little while a whole table is read once, which would only push out what is used,
 * and fill memory that the process then never gives back.
 */
export const pageCache = { usual: 'pragma cache_size = -32768', small: 'pragma cache_size = -2048' }

/** Other engines see to it themselves. */
export const setPageCache = async (db: FlowsDatabase, size: keyof typeof pageCache): Promise<void> => {
  if (engineOf(db) === 'sqlite') await db.executeQuery(CompiledQuery.raw(pageCache[size]))
}
