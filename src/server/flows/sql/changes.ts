import { composed } from '../../db/composed.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { changesNoted } from '../../db/changes-noted.ts'
import { dialectOf } from './dialect.ts'

/**
 * The `no` of the flows or executions that changed after one revision, up to another; null when there were too many
 * changes for all to be noted.
 */
export const changedBetween = async (
  db: FlowsDatabase,
  part: 'flow' | 'execution',
  from: number,
  to: number,
): Promise<Set<number> | null> => {
  if (to < from || to - from > changesNoted) return null
  const slots = Array.from({ length: to - from }, (_, at) => (from + 1 + at) % changesNoted)
  const notes = await notesIn[part](db, JSON.stringify(slots), from)
  return new Set(notes.map(({ no }) => no))
}

/** Where a revision noted nothing, its slot still holds an older one. */
const notesOf = (part: 'flow' | 'execution') =>
  composed<[slots: string, from: number], { no: number }>((db, slots, from) =>
    db
      .selectFrom(`${part}_changes`)
      .select('no')
      .where(({ ref }) => dialectOf(db).isNumberOf(ref('slot'), slots))
      .where('revision', '>', from),
  )

const notesIn = { flow: notesOf('flow'), execution: notesOf('execution') }
