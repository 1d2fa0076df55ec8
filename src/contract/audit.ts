import * as z from 'zod/mini'
import { Author } from './author.ts'
import { FieldChange } from './field-change.ts'
import { pageParameters } from './page.ts'
import { emptyAsAbsent } from './text.ts'

/** What can be done here that leaves a trace. */
export const AuditAction = z.enum(
  [
    'flow.created',
    'flow.updated',
    'flow.deleted',
    'flow.restored',
    'flow.discarded',
    'flow.started',
    'trash.emptied',
    'execution.reported',
    'execution.updated',
    'session.started',
    'session.refused',
    'session.ended',
    'key.created',
    'key.renamed',
    'key.revoked',
  ],
  { error: 'audit_action_unknown' },
)
export type AuditAction = z.infer<typeof AuditAction>

/** One write, or sign-in: who did it, when, and what it changed. */
export const AuditEntry = z.object({
  id: z.int(),
  at: z.string(),
  /** Null where it wasn't done with anybody's key. */
  by: z.nullable(Author),
  action: z.string(),
  flow_id: z.nullable(z.string()),
  /** The flow's name as it is now, or as it was made where it is gone for good; null where that isn't known. */
  flow_name: z.nullable(z.string()),
  /** What it was done to, where that isn't a flow: an execution, a key; of a sign-in the address that it came from. */
  subject: z.nullable(z.string()),
  changes: z.array(FieldChange),
  /** The version of the flow that this brought back; null where it was meant as none. */
  restored_version: z.nullable(z.int()),
})
export type AuditEntry = z.infer<typeof AuditEntry>

const someText = emptyAsAbsent(z.optional(z.string({ error: 'value_invalid' })))

/** The query of the audit, the newest entry first. */
export const AuditQuery = z.strictObject({
  ...pageParameters,
  'filter[flow]': someText,
  'filter[by]': someText,
  'filter[action]': emptyAsAbsent(z.optional(AuditAction)),
})
export type AuditQuery = z.infer<typeof AuditQuery>
