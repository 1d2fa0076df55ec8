import type { ExecutionPatch, ExecutionReport } from '../../contract/execution-report.ts'
import type { Execution, ExecutionListQuery } from '../../contract/execution.ts'
import type { FlowCountQuery, FlowCounts, FlowListQuery } from '../../contract/flow-list.ts'
import type { Flow, FlowDraft, FlowPatch } from '../../contract/flow.ts'

/** A flow with the mark of the version that was read; the mark changes with every write of the flow. */
export type StoredFlow = { flow: Flow; etag: string }

/** The rows of one page, and how many there are on all pages. */
export type Rows<T> = { rows: T[]; total: number }

/** Makes a repeated request answer as the first did: who sent it, under which key, and a digest of what it asked. */
export type Idempotency = { account: string; key: string; digest: string }

export type Created = { kind: 'created' | 'replayed'; stored: StoredFlow } | { kind: 'key_reused' }

export type Updated =
  | { kind: 'updated'; stored: StoredFlow }
  | { kind: 'changed'; current: StoredFlow }
  | { kind: 'missing' }

export type Deleted = { kind: 'deleted' } | { kind: 'changed'; current: StoredFlow } | { kind: 'missing' }

export type Started = { kind: 'started'; stored: StoredFlow } | { kind: 'not_published' } | { kind: 'missing' }

/**
 * Where flows are kept. What a caller may do wrong comes back as a value; a store throws only when it can't do its
 * work: `StoreBusy` for a while, anything else for good. An unknown id is `null` or `missing`, whatever its form.
 */
export type FlowStore = {
  list(query: FlowListQuery): Promise<Rows<Flow>>
  counts(query: FlowCountQuery): Promise<FlowCounts>
  get(id: string): Promise<StoredFlow | null>
  create(draft: FlowDraft, idempotency?: Idempotency): Promise<Created>
  /** With `ifMatch`, writes only if the flow's mark is among those given. */
  update(id: string, patch: FlowPatch, ifMatch?: string[]): Promise<Updated>
  /** Puts the flow into the trash: gone from every list and count, kept for 30 days. */
  delete(id: string, ifMatch?: string[]): Promise<Deleted>
  /** Records one queued outgoing execution for each number, to be taken up by a telephony gateway. */
  start(id: string, numbers: string[]): Promise<Started>
  listExecutions(flowId: string, query: ExecutionListQuery): Promise<Rows<Execution> | null>
  reportExecution(flowId: string, report: ExecutionReport): Promise<Execution | null>
  updateExecution(
    flowId: string,
    executionId: string,
    patch: ExecutionPatch,
  ): Promise<Execution | 'missing_flow' | 'missing_execution'>
  close(): Promise<void>
}
