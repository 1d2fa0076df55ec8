import type { ColumnType, Generated, Kysely, Selectable } from 'kysely'

/**
 * The tables. Columns bear the names of the wire; times are text in the wire's own form, which sorts as time.
 * `no` is the internal key that joins and covering indexes carry: small, and never shown.
 */
export type Tables = {
  flows: FlowTable
  executions: ExecutionTable
  idempotency_keys: IdempotencyKeyTable
  access_keys: AccessKeyTable
  sessions: SessionTable
  flow_tallies: FlowTallyTable
  revisions: RevisionTable
  flow_changes: ChangeTable
  execution_changes: ChangeTable
  audit_entries: AuditTable
  passed_versions: PassedVersionTable
  passed_writes: PassedWriteTable
}

/** An open database, whatever its engine. */
export type FlowsDatabase = Kysely<Tables>

export type FlowTable = {
  no: Fixed<Generated<number>>
  id: Fixed<string>
  name: string
  /** `foldText(name)`: names sort whatever their case and accents. Written with `search_text`, by `foldedColumns`. */
  name_folded: string
  type: string
  status: string
  /** Kept in the transaction that writes the execution. */
  flow_executions_count: Generated<number>
  created_at: Fixed<string>
  updated_at: string
  /** Counts the writes of what a person edits. */
  version: Generated<number>
  /** When it went to the trash; null while it is in use. */
  deleted_at: string | null
  description: string | null
  /** Name and description as they are searched. */
  search_text: string
  /** JSON text, byte for byte as it came. */
  metadata: string
}
export type FlowRow = Selectable<FlowTable>

export type ExecutionTable = {
  no: Fixed<Generated<number>>
  id: Fixed<string>
  flow_no: Fixed<number>
  direction: string | null
  /** `+` and digits. */
  caller: string | null
  /** `+` and digits. */
  callee: string | null
  status: string
  /** Whole seconds from start to end. */
  duration: number | null
  start_time: string | null
  end_time: string | null
  created_at: Fixed<string>
  updated_at: string
  channel_id: string | null
  /** JSON text. */
  flow_step: string | null
  /** JSON text. */
  data: string | null
}
export type ExecutionRow = Selectable<ExecutionTable>

/** What a write came to, to be answered again when it is repeated within 24 hours. */
export type IdempotencyKeyTable = {
  account: string
  key: string
  /** Of the request that the key was first used for. */
  digest: string
  /** JSON text of what the store came to. */
  response: string
  created_at: string
}

export type AccessKeyTable = {
  id: Fixed<string>
  name: string
  secret_hash: string
  /** JSON text: a list of abilities. */
  abilities: string
  created_at: Fixed<string>
  /** Whose key it was made with; null where the server made it, or was given it, when it started. */
  author_id: Fixed<string | null>
  author_name: Fixed<string | null>
  last_used_at: string | null
  revoked_at: string | null
}
export type AccessKeyRow = Selectable<AccessKeyTable>

export type SessionTable = {
  token_hash: Fixed<string>
  access_key_id: Fixed<string>
  created_at: Fixed<string>
  last_seen_at: string
  expires_at: string
}

/** How many flows in use are of a status and type. The database keeps it itself. */
export type FlowTallyTable = { status: Never<string>; type: Never<string>; flows: Never<number> }

/** One row, of numbers that change with every change of what is counted. The database keeps it itself. */
export type RevisionTable = { flows: Never<number>; executions: Never<number> }

/** Which row changed with a revision; the latest changes only. The database keeps it itself. */
export type ChangeTable = { slot: Never<number>; revision: Never<number>; no: Never<number> }

/** What was done, by whom, and what it changed. Never changed once it is written. */
export type AuditTable = {
  no: Fixed<Generated<number>>
  at: Fixed<string>
  author_id: Fixed<string | null>
  author_name: Fixed<string | null>
  action: Fixed<string>
  flow_id: Fixed<string | null>
  /** The version of the flow that this led to; null where it changed nothing that a person edits. */
  flow_version: Fixed<number | null>
  subject: Fixed<string | null>
  /** JSON text: what stood in each field before, and what stands there since. */
  changes: Fixed<string | null>
  /** The version that this brought back: the flow says the same since as it did then. */
  restored_version: Fixed<number | null>
}
export type AuditRow = Selectable<AuditTable>

/** What a flow that is kept elsewhere was after a write that passed through this server. Never changed. */
export type PassedVersionTable = {
  flow_id: Fixed<string>
  version: Fixed<number>
  at: Fixed<string>
  author_id: Fixed<string | null>
  author_name: Fixed<string | null>
  /** Null for what it was before the first of these writes. */
  action: Fixed<string | null>
  /** JSON text: its content. */
  content: Fixed<string>
  /** The version that this brought back: the flow says the same since as it did then. */
  restored_version: Fixed<number | null>
}
export type PassedVersionRow = Selectable<PassedVersionTable>

/** A write that passed to flows that are kept elsewhere, by its idempotency key. */
export type PassedWriteTable = {
  /** Whose key it is, in which account of the service. */
  account: Fixed<string>
  key: Fixed<string>
  /** Of the request that the key was first used for. */
  digest: Fixed<string>
  /** When the first try began that may have arrived, or the one that came to something. */
  began_at: string
  /** By when whoever carries it out has surely ended; null when nobody does. */
  busy_until: string | null
  /** JSON text of what it came to; null until that is known. */
  outcome: string | null
  /** The flow that it made. */
  made_flow_id: string | null
}

/** A column that no writer may touch. */
type Never<T> = ColumnType<T, never, never>

/** A column that no update may touch. */
type Fixed<T> =
  T extends ColumnType<infer Select, infer Insert, unknown>
    ? ColumnType<Select, Insert, never>
    : ColumnType<T, T, never>
