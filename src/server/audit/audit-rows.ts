import type { AuditEntry } from '../../contract/audit.ts'
import type { FieldChange } from '../../contract/field-change.ts'
import type { AuditRow } from '../db/schema.ts'
import { toAuthor } from '../db/to-author.ts'
import type { Changes } from './note.ts'

/** An entry as it is sent; `flowNames` are those of flows, by their ids. */
export const toEntry = (row: AuditRow, flowNames: Map<string, string>): AuditEntry => ({
  id: row.no,
  at: row.at,
  by: toAuthor(row),
  action: row.action,
  flow_id: row.flow_id,
  flow_name: (row.flow_id && flowNames.get(row.flow_id)) ?? null,
  subject: row.subject,
  changes: toChanges(row.changes),
  restored_version: row.restored_version,
})

export const toChanges = (json: string | null): FieldChange[] =>
  Object.entries(readChanges(json)).map(([field, [before, after]]) => ({ field, before, after }))

/** Only what `note` has written stands there. */
export const readChanges = (json: string | null): Changes => (json === null ? {} : (JSON.parse(json) as Changes))
