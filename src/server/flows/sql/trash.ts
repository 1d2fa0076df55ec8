import { toWireTime } from '../../../contract/wire-time.ts'
import type { PageQuery } from '../../../contract/page.ts'
import { type FlowInTrash, keptInTrash } from '../../../contract/trash.ts'
import { note } from '../../audit/note.ts'
import { pageOfRows } from '../../db/page-of-rows.ts'
import { read } from '../../db/read.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { writeOnce } from '../../db/write-once.ts'
import { changesBetween } from '../flow-content.ts'
import type { Discarded, Emptied, Restored, RestoreOptions, Rows, WriteOptions, Written } from '../flow-store.ts'
import { dialectOf } from './dialect.ts'
import { storedFields, toFlow, toStored } from './flow-rows.ts'
import { after, stepOf } from './flow-step.ts'
import { laterThan } from './time.ts'

/** The last moment of whose flows the trash holds none any more. */
export const endOfTrash = (now: Date): string => toWireTime(new Date(now.getTime() - keptInTrash))

/** Out of the trash for good: it went there so long ago that it is removed, bit by bit. */
const discardedAt = toWireTime(new Date(0))

/** The flows in the trash, the last deleted first. */
export const listTrash = (db: FlowsDatabase, query: PageQuery, now: Date): Promise<Rows<FlowInTrash>> =>
  read(db, async (reader) => {
    const inTrash = reader
      .selectFrom('flows')
      .select([...storedFields, 'deleted_at'])
      .where('deleted_at', '>=', endOfTrash(now))
      .orderBy('deleted_at', 'desc')
      .orderBy('id')
    const { rows, total } = await pageOfRows(inTrash, query)
    return { rows: rows.map((row) => ({ ...toFlow(row), deleted_at: row.deleted_at! })), total }
  })

/** Takes a flow out of the trash, as it was; with a version of its own, since there were others to restore. */
export const restoreFlow = (db: FlowsDatabase, id: string, options: RestoreOptions, now: Date): Written<Restored> =>
  writeOnce(db, options, now, async (transaction) => {
    const inTrash = transaction
      .selectFrom('flows')
      .select(storedFields)
      .where('id', '=', id)
      .where('deleted_at', '>=', endOfTrash(now))
    const row = await dialectOf(db).held(inTrash).executeTakeFirst()
    if (!row) return { kind: 'missing' }
    const time = toWireTime(now)
    const isPaused = options.unpublished === true && row.status === 'published'
    const changes = changesBetween(row, isPaused ? { status: 'paused' } : {})
    const restored = await transaction
      .updateTable('flows')
      .set({
        ...after(changes),
        deleted_at: null,
        version: row.version + 1,
        ...(isPaused && { updated_at: laterThan(row.updated_at, time) }),
      })
      .where('no', '=', row.no)
      .returning(storedFields)
      .executeTakeFirstOrThrow()
    await note(transaction, { ...stepOf(restored, options, time), action: 'flow.restored', changes })
    return { kind: 'restored', stored: toStored(restored) }
  })

/** Takes a flow out of the trash for good. */
export const discardFlow = (db: FlowsDatabase, id: string, options: WriteOptions, now: Date): Written<Discarded> =>
  writeOnce(db, options, now, async (transaction) => {
    const { numUpdatedRows } = await discarded(transaction, now).where('id', '=', id).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return { kind: 'missing' }
    await note(transaction, { at: toWireTime(now), by: options.by, action: 'flow.discarded', flow_id: id })
    return { kind: 'discarded' }
  })

/** Takes all out of the trash for good. */
export const emptyTrash = (db: FlowsDatabase, options: WriteOptions, now: Date): Written<Emptied> =>
  writeOnce(db, options, now, async (transaction) => {
    const { numUpdatedRows } = await discarded(transaction, now).executeTakeFirstOrThrow()
    const flows = Number(numUpdatedRows)
    if (flows === 0) return { kind: 'emptied', flows }
    const changes = { flows: [flows, 0] satisfies [number, number] }
    await note(transaction, { at: toWireTime(now), by: options.by, action: 'trash.emptied', changes })
    return { kind: 'emptied', flows }
  })

const discarded = (db: FlowsDatabase, now: Date) =>
  db.updateTable('flows').set({ deleted_at: discardedAt }).where('deleted_at', '>=', endOfTrash(now))
