import { randomUUIDv7 } from 'node:crypto'
import type { FlowDraft, FlowPatch } from '../../../contract/flow.ts'
import { toWireTime } from '../../../contract/wire-time.ts'
import { composed } from '../../db/composed.ts'
import { foldedColumns } from '../../db/folded-columns.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import type { Created, Deleted, Updated, WriteOptions, Written } from '../flow-store.ts'
import { findFlow, isStale, storedFields, type StoredRow, toStored } from './flow-rows.ts'
import { writeOnce } from './idempotency.ts'
import { laterThan } from './time.ts'

/** Makes a flow. */
export const createFlow = (
  db: FlowsDatabase,
  { name, description, type, status, metadata }: FlowDraft,
  { idempotency }: WriteOptions,
  now: Date,
): Written<Created> =>
  writeOnce(db, idempotency, now, async (transaction) => {
    const time = toWireTime(now)
    const { name_folded, search_text } = foldedColumns({ name, description })
    // Ordered by time, so that new rows stand together in the index.
    const id = randomUUIDv7()
    const texts = [name, description, name_folded, search_text] as const
    const [row] = await insertFlow(transaction, id, ...texts, type, status, metadata, time)
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
  { idempotency, ifMatch }: WriteOptions,
  now: Date,
): Written<Updated> =>
  writeOnce(db, idempotency, now, async (transaction) => {
    const row = await findFlow(transaction, id)
    if (!row) return { kind: 'missing' }
    if (isStale(row, ifMatch)) return { kind: 'changed', current: toStored(row) }
    const changes = changesTo(row, patch)
    if (Object.keys(changes).length === 0) return { kind: 'updated', stored: toStored(row) }

    const updated = await transaction
      .updateTable('flows')
      .set({
        ...changes,
        ...foldedColumns({ ...row, ...changes }),
        version: row.version + 1,
        updated_at: laterThan(row.updated_at, toWireTime(now)),
      })
      .where('no', '=', row.no)
      .returning(storedFields)
      .executeTakeFirstOrThrow()
    return { kind: 'updated', stored: toStored(updated) }
  })

/** Puts a flow into the trash. */
export const deleteFlow = (
  db: FlowsDatabase,
  id: string,
  { idempotency, ifMatch }: WriteOptions,
  now: Date,
): Written<Deleted> =>
  writeOnce(db, idempotency, now, async (transaction) => {
    const row = await findFlow(transaction, id)
    if (!row) return { kind: 'missing' }
    if (isStale(row, ifMatch)) return { kind: 'changed', current: toStored(row) }
    // A version of its own, so that a mark from before the trash isn't good after it.
    await transaction
      .updateTable('flows')
      .set({ deleted_at: toWireTime(now), version: row.version + 1 })
      .where('no', '=', row.no)
      .execute()
    return { kind: 'deleted' }
  })

const editable = ['name', 'description', 'type', 'status', 'metadata'] as const

const changesTo = (row: StoredRow, patch: FlowPatch): FlowPatch =>
  Object.fromEntries(
    editable
      .filter((field) => patch[field] !== undefined && patch[field] !== row[field])
      .map((field) => [field, patch[field]]),
  )
