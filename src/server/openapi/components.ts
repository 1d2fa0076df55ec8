import * as z from 'zod/mini'
import { AccessKey, AccessKeyDraft, AccessKeyPatch, MadeAccessKey } from '../../contract/access-key.ts'
import { AuditEntry } from '../../contract/audit.ts'
import { FieldChange } from '../../contract/field-change.ts'
import { Author } from '../../contract/author.ts'
import { Change, Editor, News } from '../../contract/changes.ts'
import { endpoints } from '../../contract/endpoints.ts'
import { ExecutionPatch, ExecutionReport } from '../../contract/execution-report.ts'
import { Execution } from '../../contract/execution.ts'
import { Doing, FieldSincePublished, FlowAtVersion, FlowRevision, SincePublished } from '../../contract/flow-history.ts'
import { FlowCounts } from '../../contract/flow-list.ts'
import { FlowDraft, FlowPatch } from '../../contract/flow-draft.ts'
import { FlowRow } from '../../contract/flow-row.ts'
import { Flow } from '../../contract/flow.ts'
import { PageLinks, PageMeta } from '../../contract/page.ts'
import { Problem } from '../../contract/problem.ts'
import { Session } from '../../contract/session.ts'
import { SignIn } from '../../contract/sign-in.ts'
import { FlowStart } from '../../contract/start.ts'
import { FlowInTrash } from '../../contract/trash.ts'
import type { FieldGroup } from './field-names.ts'

type Component = {
  schema: z.ZodMiniType
  /** As it is sent to the server, or as it is answered. */
  io: 'input' | 'output'
  /** Where the words for its fields stand. */
  fields: FieldGroup
}

/** The schemas that the document names, as they are named in the contract. */
export const components: Record<string, Component> = {
  Flow: { schema: Flow, io: 'output', fields: 'flow' },
  FlowPage: { schema: endpoints.listFlows.success.body, io: 'output', fields: 'page' },
  FlowRow: { schema: FlowRow, io: 'output', fields: 'flow' },
  FlowRowPage: { schema: endpoints.listFlowRows.success.body, io: 'output', fields: 'page' },
  FlowCounts: { schema: FlowCounts, io: 'output', fields: 'counts' },
  FlowDraft: { schema: FlowDraft, io: 'input', fields: 'flow' },
  FlowPatch: { schema: FlowPatch, io: 'input', fields: 'flow' },
  FlowStart: { schema: FlowStart, io: 'input', fields: 'start' },
  FlowInTrash: { schema: FlowInTrash, io: 'output', fields: 'flow' },
  TrashPage: { schema: endpoints.listTrash.success.body, io: 'output', fields: 'page' },
  Execution: { schema: Execution, io: 'output', fields: 'execution' },
  ExecutionPage: { schema: endpoints.listExecutions.success.body, io: 'output', fields: 'page' },
  ExecutionReport: { schema: ExecutionReport, io: 'input', fields: 'execution' },
  ExecutionPatch: { schema: ExecutionPatch, io: 'input', fields: 'execution' },
  FlowAtVersion: { schema: FlowAtVersion, io: 'output', fields: 'content' },
  FlowRevision: { schema: FlowRevision, io: 'output', fields: 'revision' },
  HistoryPage: { schema: endpoints.listHistory.success.body, io: 'output', fields: 'page' },
  SincePublished: { schema: SincePublished, io: 'output', fields: 'sincePublished' },
  FieldSincePublished: { schema: FieldSincePublished, io: 'output', fields: 'fieldSince' },
  Doing: { schema: Doing, io: 'output', fields: 'doing' },
  AuditEntry: { schema: AuditEntry, io: 'output', fields: 'audit' },
  AuditPage: { schema: endpoints.listAudit.success.body, io: 'output', fields: 'page' },
  AccessKey: { schema: AccessKey, io: 'output', fields: 'accessKey' },
  MadeAccessKey: { schema: MadeAccessKey, io: 'output', fields: 'accessKey' },
  AccessKeyDraft: { schema: AccessKeyDraft, io: 'input', fields: 'accessKey' },
  AccessKeyPatch: { schema: AccessKeyPatch, io: 'input', fields: 'accessKey' },
  FieldChange: { schema: FieldChange, io: 'output', fields: 'change' },
  Author: { schema: Author, io: 'output', fields: 'author' },
  News: { schema: News, io: 'output', fields: 'news' },
  Change: { schema: Change, io: 'output', fields: 'told' },
  Editor: { schema: Editor, io: 'output', fields: 'editor' },
  PageLinks: { schema: PageLinks, io: 'output', fields: 'links' },
  PageMeta: { schema: PageMeta, io: 'output', fields: 'meta' },
  SignIn: { schema: SignIn, io: 'input', fields: 'signIn' },
  Session: { schema: Session, io: 'output', fields: 'session' },
  Problem: { schema: Problem, io: 'output', fields: 'problem' },
}

/** Where a schema stands by name, a reference to it is written in its place. */
export const componentNames = z.registry<{ id: string }>()
for (const [id, { schema }] of Object.entries(components)) componentNames.add(schema, { id })
