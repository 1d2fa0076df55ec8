import { randomUUIDv7 } from 'node:crypto'
import type { FlowDraft, FlowPatch } from '../../../contract/flow.ts'
import { toWireTime } from '../../../contract/wire-time.ts'
import { composed } from '../../db/composed.ts'
import { foldedColumns } from '../../db/folded-columns.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { write } from '../../db/write.ts'
import type { Created, Deleted, Idempotency, Updated } from '../flow-store.ts'
import { findFlow, isVersion, storedFields, type StoredRow, toStored } from './flow-rows.ts'
import { findAnswer, keepAnswer } from './idempotency.ts'
import { laterThan } from './time.ts'
import { emptyTrash } from './trash.ts'

/** Makes a flow; a repeated request is answered as the first was, whatever became of the flow since. */
export const createFlow = (
  db: FlowsDatabase,
  { name, description, type, status, metadata }: FlowDraft,
  idempotency: Idempotency | undefined,
  now: Date,
): Promise<Created> =>
  write(db, async (transaction) => {
    const answer = idempotency && (await findAnswer(transaction, idempotency, now))
    if (answer && answer.digest !== idempotency.digest) return { kind: 'key_reused' }
    if (answer) return { kind: 'replayed', stored: answer.stored }

    await emptyTrash(transaction, now)
    const time = toWireTime(now)
    const { name_folded, search_text } = foldedColumns({ name, description })
    // Ordered by time, so that new rows stand together in the index.
    const id = randomUUIDv7()
    const texts = [name, description, name_folded, search_text] as const
    const [row] = await insertFlow(transaction, id, ...texts, type, status, metadata, time)
    const stored = toStored(row!)
    if (idempotency) await keepAnswer(transaction, idempotency, stored, now)
    return { kind: 'created', stored }
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
  ifMatch: string[] | undefined,
  now: Date,
): Promise<Updated> =>
  write(db, async (transaction) => {
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
export const deleteFlow = (db: FlowsDatabase, id: string, ifMatch: string[] | undefined, now: Date): Promise<Deleted> =>
  write(db, async (transaction) => {
    const row = await findFlow(transaction, id)
    if (!row) return { kind: 'missing' }
    if (isStale(row, ifMatch)) return { kind: 'changed', current: toStored(row) }
    // A version of its own, so that a mark from before the trash isn't good after it.
    await transaction
      .updateTable('flows')
      .set({ deleted_at: toWireTime(now), version: row.version + 1 })
      .where('no', '=', row.no)
      .execute()
    await emptyTrash(transaction, now)
    return { kind: 'deleted' }
  })

const isStale = (row: StoredRow, ifMatch: string[] | undefined): boolean =>
  ifMatch !== undefined && !ifMatch.some((etag) => isVersion(etag, row))

const editable = ['name', 'description', 'type', 'status', 'metadata'] as const

const changesTo = (row: StoredRow, patch: FlowPatch): FlowPatch =>
  Object.fromEntries(
    editable
      .filter((field) => patch[field] !== undefined && patch[field] !== row[field])
      .map((field) => [field, patch[field]]),
  )
