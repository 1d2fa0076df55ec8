import { toWireTime } from '../../../contract/wire-time.ts'
import type { PageQuery } from '../../../contract/page.ts'
import { type FlowInTrash, keptInTrash } from '../../../contract/trash.ts'
import { note } from '../../audit/note.ts'
import { pageOfRows } from '../../db/page-of-rows.ts'
import { read } from '../../db/read.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { writeOnce } from '../../db/write-once.ts'
import type { Discarded, Emptied, Restored, Rows, WriteOptions, Written } from '../flow-store.ts'
import { storedFields, toFlow, toStored } from './flow-rows.ts'
import { stepOf } from './flow-step.ts'

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
export const restoreFlow = (db: FlowsDatabase, id: string, options: WriteOptions, now: Date): Written<Restored> =>
  writeOnce(db, options, now, async (transaction) => {
    const row = await transaction
      .updateTable('flows')
      .set(({ eb }) => ({ deleted_at: null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('deleted_at', '>=', endOfTrash(now))
      .returning(storedFields)
      .executeTakeFirst()
    if (!row) return { kind: 'missing' }
    await note(transaction, { ...stepOf(row, options, toWireTime(now)), action: 'flow.restored' })
    return { kind: 'restored', stored: toStored(row) }
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
    const changes = { flows: [flows, 0] satisfies [number, number] }
    await note(transaction, { at: toWireTime(now), by: options.by, action: 'trash.emptied', changes })
    return { kind: 'emptied', flows }
  })

const discarded = (db: FlowsDatabase, now: Date) =>
  db.updateTable('flows').set({ deleted_at: discardedAt }).where('deleted_at', '>=', endOfTrash(now))
