import { toWireTime } from '../../../contract/wire-time.ts'
import { composed } from '../../db/composed.ts'
import type { FlowsDatabase } from '../../db/schema.ts'

const kept = 30 * 24 * 60 * 60_000

/** So many that the trash empties faster than it fills, so few that nobody has to wait for long. */
const mostAtOnce = 20

/**
 * Removes flows that have been in the trash for more than 30 days, with their executions; at most 20 at a time.
 * Creates and deletes call it, so that a trash that fills is emptied without a clockwork of its own.
 */
export const emptyTrash = async (db: FlowsDatabase, now: Date): Promise<void> => {
  await removeOutdated(db, toWireTime(new Date(now.getTime() - kept)))
}

const removeOutdated = composed<[before: string], object>((db, before) => {
  const outdated = db
    .selectFrom('flows')
    .select('no')
    .where('deleted_at', '<', before)
    .orderBy('deleted_at')
    .limit(mostAtOnce)
  return db.deleteFrom('flows').where('no', 'in', outdated)
})
