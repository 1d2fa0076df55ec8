import type { MadeAccessKey } from '../../contract/access-key.ts'
import type { AuditEntry } from '../../contract/audit.ts'
import type { FieldChange } from '../../contract/field-change.ts'
import type { Author } from '../../contract/author.ts'
import type { Change, Editor, News } from '../../contract/changes.ts'
import type { Execution } from '../../contract/execution.ts'
import type {
  Doing,
  FieldSincePublished,
  FlowAtVersion,
  FlowRevision,
  SincePublished,
} from '../../contract/flow-history.ts'
import type { FlowCounts } from '../../contract/flow-list.ts'
import type { FlowRow } from '../../contract/flow-row.ts'
import type { Page, PageMeta } from '../../contract/page.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Session } from '../../contract/session.ts'
import type { FlowStart } from '../../contract/start.ts'
import type { FlowInTrash } from '../../contract/trash.ts'

/** The fields that are explained, by what they are fields of. A field that is added must be explained to compile. */
export type FieldNames = {
  flow: keyof FlowInTrash | keyof FlowRow
  execution: keyof Execution
  page: keyof Page<unknown>
  links: keyof Page<unknown>['links']
  meta: keyof PageMeta
  counts: keyof FlowCounts
  start: keyof FlowStart
  signIn: 'key' | 'code'
  session: keyof Session
  content: keyof FlowAtVersion
  revision: keyof FlowRevision
  sincePublished: keyof SincePublished
  fieldSince: keyof FieldSincePublished
  doing: keyof Doing
  audit: keyof AuditEntry
  accessKey: keyof MadeAccessKey
  change: keyof FieldChange
  author: keyof Author
  news: keyof News
  told: keyof Change
  editor: keyof Editor
  problem: keyof Problem
}
export type FieldGroup = keyof FieldNames
export type FieldWords = { [Group in FieldGroup]: Record<FieldNames[Group], string> }
