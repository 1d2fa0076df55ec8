import type { Expression } from 'kysely'
import type { Flow } from '../../../contract/flow.ts'
import { composed } from '../../db/composed.ts'
import type { FlowRow, FlowsDatabase } from '../../db/schema.ts'
import type { StoredFlow } from '../flow-store.ts'
import { dialectOf } from './dialect.ts'

/** The fields of a flow, in the order in which they are sent. */
export const flowFields = [
  'id',
  'name',
  'description',
  'flow_executions_count',
  'type',
  'status',
  'metadata',
  'created_at',
  'updated_at',
] as const satisfies (keyof Flow & keyof FlowRow)[]

/** What a write needs to know of a flow beside its fields. */
export const storedFields = ['no', 'version', ...flowFields] as const

export type StoredRow = Pick<FlowRow, (typeof storedFields)[number]>

/** A flow in use; undefined when there is none, or it is in the trash. */
export const findFlow = async (db: FlowsDatabase, id: string): Promise<StoredRow | undefined> =>
  (await flowWithId(db, id))[0]

/**
 * The same, for a transaction that goes on to write to it: nobody else takes it away until then, not even a person at
 * the database, who is in nobody's turn.
 */
export const findFlowToWrite = async (transaction: FlowsDatabase, id: string): Promise<StoredRow | undefined> =>
  (await heldFlowWithId(transaction, id))[0]

const inUse = (db: FlowsDatabase, id: Expression<string>) =>
  db.selectFrom('flows').select(storedFields).where('id', '=', id).where('deleted_at', 'is', null)

const flowWithId = composed<[id: string], StoredRow>(inUse)
const heldFlowWithId = composed<[id: string], StoredRow>((db, id) => dialectOf(db).held(inUse(db, id)))

/** The flows with these `no`, in their order. */
export const flowsWithNo = async (db: FlowsDatabase, numbers: Int32Array): Promise<Flow[]> => {
  const rows = await rowsWithNo(db, `[${numbers.join()}]`)
  const byNo = new Map(rows.map((row) => [row.no, row]))
  return Array.from(numbers, (no) => toFlow(byNo.get(no)!))
}

const rowsWithNo = composed<[numbers: string], StoredRow>((db, numbers) =>
  db
    .selectFrom('flows')
    .select(storedFields)
    .where(({ ref }) => dialectOf(db).isNumberOf(ref('no'), numbers)),
)

/**
 * The mark tells every state of what is sent apart: the count of executions is part of it. It is more than a version,
 * since a call that comes in while a person edits shall not make that edit stale; see `isStale`.
 */
export const toStored = (row: StoredRow): StoredFlow => ({
  flow: toFlow(row),
  etag: `${versionMark(row.id, row.version)}${row.flow_executions_count}"`,
})

export const toFlow = (row: StoredRow): Flow => ({
  id: row.id,
  name: row.name,
  description: row.description,
  flow_executions_count: row.flow_executions_count,
  type: row.type,
  status: row.status,
  metadata: row.metadata,
  created_at: row.created_at,
  updated_at: row.updated_at,
})

/** Whether none of the marks was given for what a person could edit in the flow as it is now, however many calls came since. */
export const isStale = ({ id, version }: StoredRow, ifMatch: string[] | undefined): boolean =>
  ifMatch !== undefined && !ifMatch.some((etag) => etag.startsWith(versionMark(id, version)))

const versionMark = (id: string, version: number): string => `"${id}.${version}.`
