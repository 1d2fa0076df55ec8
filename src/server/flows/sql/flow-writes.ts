import { randomUUIDv7 } from 'node:crypto'
import type { FlowDraft, FlowPatch } from '../../../contract/flow-draft.ts'
import type { FlowContent } from '../../../contract/flow-history.ts'
import { toWireTime } from '../../../contract/wire-time.ts'
import { note } from '../../audit/note.ts'
import { composed } from '../../db/composed.ts'
import { foldedColumns } from '../../db/folded-columns.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { writeOnce } from '../../db/write-once.ts'
import { changesBetween, noContent, saysTheSame } from '../flow-content.ts'
import type { Created, Deleted, Updated, WriteOptions, Written } from '../flow-store.ts'
import { versionIn } from './flow-history.ts'
import { findFlowToWrite, isStale, storedFields, type StoredRow, toStored } from './flow-rows.ts'
import { after, stepOf } from './flow-step.ts'
import { laterThan } from './time.ts'

/** Makes a flow. */
export const createFlow = (
  db: FlowsDatabase,
  { name, description, type, status, metadata }: FlowDraft,
  options: WriteOptions,
  now: Date,
): Written<Created> =>
  writeOnce(db, options, now, async (transaction) => {
    const time = toWireTime(now)
    const { name_folded, search_text } = foldedColumns({ name, description })
    // Ordered by time, so that new rows stand together in the index.
    const id = randomUUIDv7()
    const texts = [name, description, name_folded, search_text] as const
    const [row] = await insertFlow(transaction, id, ...texts, type, status, metadata, time)
    const changes = changesBetween(noContent, row!)
    await note(transaction, { ...stepOf(row!, options, time), action: 'flow.created', changes })
    return { kind: 'created', stored: toStored(row!) }
  })

type Inserted = [
  id: string,
  name: string,
  description: string | null,
  name_folded: string,
  search_text: string,
  type: string,
  status: string,
  metadata: string,
  time: string,
]

const insertFlow = composed<Inserted, StoredRow>(
  (db, id, name, description, name_folded, search_text, type, status, metadata, time) =>
    db
      .insertInto('flows')
      .values({
        id,
        name,
        description,
        name_folded,
        search_text,
        type,
        status,
        metadata,
        created_at: time,
        updated_at: time,
      })
      .returning(storedFields),
)

/** Changes a flow. A patch that changes nothing writes nothing: the flow keeps its version and its `updated_at`. */
export const updateFlow = (
  db: FlowsDatabase,
  id: string,
  patch: FlowPatch,
  options: WriteOptions,
  now: Date,
): Written<Updated> =>
  writeOnce(db, options, now, async (transaction) => {
    const row = await findFlowToWrite(transaction, id)
    if (!row) return { kind: 'missing' }
    if (isStale(row, options.ifMatch)) return { kind: 'changed', current: toStored(row) }
    const changes = changesBetween(row, patch)
    const fields = after(changes)
    if (Object.keys(fields).length === 0) return { kind: 'updated', stored: toStored(row) }

    const restored_version = await provenRestore(transaction, row, { ...row, ...fields }, options, now)
    const time = toWireTime(now)
    const updated = await transaction
      .updateTable('flows')
      .set({
        ...fields,
        ...foldedColumns({ ...row, ...fields }),
        version: row.version + 1,
        updated_at: laterThan(row.updated_at, time),
      })
      .where('no', '=', row.no)
      .returning(storedFields)
      .executeTakeFirstOrThrow()
    await note(transaction, { ...stepOf(updated, options, time), action: 'flow.updated', changes, restored_version })
    return { kind: 'updated', stored: toStored(updated) }
  })

/** The version that a change is to bring back, if the flow then says what it said at that version. */
const provenRestore = async (
  transaction: FlowsDatabase,
  row: StoredRow,
  changed: FlowContent,
  { restores }: WriteOptions,
  now: Date,
): Promise<number | undefined> => {
  if (restores === undefined || saysTheSame(row, changed)) return undefined
  const then = await versionIn(transaction, row.id, restores, now)
  return then && saysTheSame(then, changed) ? restores : undefined
}

/** Puts a flow into the trash. */
export const deleteFlow = (db: FlowsDatabase, id: string, options: WriteOptions, now: Date): Written<Deleted> =>
  writeOnce(db, options, now, async (transaction) => {
    const row = await findFlowToWrite(transaction, id)
    if (!row) return { kind: 'missing' }
    if (isStale(row, options.ifMatch)) return { kind: 'changed', current: toStored(row) }
    // A version of its own, so that a mark from before the trash isn't good after it.
    const time = toWireTime(now)
    const version = row.version + 1
    await transaction.updateTable('flows').set({ deleted_at: time, version }).where('no', '=', row.no).execute()
    await note(transaction, { ...stepOf({ id, version }, options, time), action: 'flow.deleted' })
    return { kind: 'deleted' }
  })
