import type { Author } from '../../contract/author.ts'
import type { ExecutionPatch, ExecutionReport } from '../../contract/execution-report.ts'
import type { Execution, ExecutionListQuery } from '../../contract/execution.ts'
import type { FlowAtVersion, FlowRevision, SincePublished } from '../../contract/flow-history.ts'
import type { FlowCountQuery, FlowCounts, FlowListQuery } from '../../contract/flow-list.ts'
import type { FlowDraft, FlowPatch } from '../../contract/flow-draft.ts'
import type { Flow } from '../../contract/flow.ts'
import type { PageQuery } from '../../contract/page.ts'
import type { FlowInTrash } from '../../contract/trash.ts'
import type { Idempotency, Written } from '../db/write-once.ts'

export type { Idempotency, Written }

/** A flow with the mark of the version that was read; the mark changes with every write of the flow. */
export type StoredFlow = { flow: Flow; etag: string }

/** The rows of one page, and how many there are on all pages. */
export type Rows<T> = { rows: T[]; total: number }

export type WriteOptions = {
  /** Who is noted to have written; nobody where it is left out. */
  by?: Author | undefined
  idempotency?: Idempotency | undefined
  /** When an earlier try of this write began that may have arrived; for a store that can't tell by itself. */
  triedAt?: number | undefined
  /** Writes only if the flow's mark is among those given. */
  ifMatch?: string[] | undefined
  /** The version that the change is to bring back; noted if the flow then says what it said at that version. */
  restores?: number | undefined
}

export type RestoreOptions = WriteOptions & {
  /** A flow that was published comes back paused: whoever restores it may not publish. */
  unpublished?: boolean | undefined
}

type Missing = { kind: 'missing' }
type Changed = { kind: 'changed'; current: StoredFlow }

export type Created = { kind: 'created'; stored: StoredFlow }
export type Updated = { kind: 'updated'; stored: StoredFlow } | Changed | Missing
export type Deleted = { kind: 'deleted' } | Changed | Missing
export type Started = { kind: 'started'; stored: StoredFlow } | { kind: 'not_published' } | Changed | Missing
export type Restored = { kind: 'restored'; stored: StoredFlow } | Missing
export type Discarded = { kind: 'discarded' } | Missing
export type Emptied = { kind: 'emptied'; flows: number }
export type Reported = { kind: 'reported'; execution: Execution } | Missing
export type ExecutionUpdated =
  | { kind: 'updated'; execution: Execution }
  | Missing
  | { kind: 'missing_execution' }
  | { kind: 'ends_before_start' }

/**
 * Where flows are kept. What a caller may do wrong comes back as a value; a store throws only when it can't do its
 * work: `StoreBusy` for a while, anything else for good. An unknown id is `null` or `missing`, whatever its form.
 */
export type FlowStore = {
  list(query: FlowListQuery): Promise<Rows<Flow>>
  counts(query: FlowCountQuery): Promise<FlowCounts>
  get(id: string): Promise<StoredFlow | null>
  create(draft: FlowDraft, options?: WriteOptions): Written<Created>
  update(id: string, patch: FlowPatch, options?: WriteOptions): Written<Updated>
  /** Puts the flow into the trash: gone from every list and count, kept for 30 days. */
  delete(id: string, options?: WriteOptions): Written<Deleted>
  /** Records one queued outgoing execution for each number, to be taken up by a telephony gateway. */
  start(id: string, numbers: string[], options?: WriteOptions): Written<Started>
  /** The flows in the trash, those that went there last first. */
  listTrash(query: PageQuery): Promise<Rows<FlowInTrash>>
  /** Takes a flow out of the trash, as it was. */
  restore(id: string, options?: RestoreOptions): Written<Restored>
  /** Removes a flow from the trash for good, with its executions. */
  discard(id: string, options?: WriteOptions): Written<Discarded>
  /** Removes all that is in the trash for good. */
  emptyTrash(options?: WriteOptions): Written<Emptied>
  /** The steps in the life of a flow, the last first; also of one in the trash. */
  history(id: string, query: PageQuery): Promise<Rows<FlowRevision> | null>
  /** What a flow was at a version; null when it never had it, or that isn't known. */
  version(id: string, version: number): Promise<FlowAtVersion | null>
  /** What publishing the flow would bring to people; null when there is none, or it is in the trash. */
  sincePublished(id: string): Promise<{ since: SincePublished; etag: string } | null>
  listExecutions(flowId: string, query: ExecutionListQuery): Promise<Rows<Execution> | null>
  reportExecution(flowId: string, report: ExecutionReport, options?: WriteOptions): Written<Reported>
  updateExecution(
    flowId: string,
    executionId: string,
    patch: ExecutionPatch,
    options?: WriteOptions,
  ): Written<ExecutionUpdated>
  close(): Promise<void>
}
