import * as z from 'zod/mini'
import { JsonText } from './json-text.ts'
import { rule } from './rule.ts'
import { characterCount, keepable } from './text.ts'

export const FlowType = z.enum(['voice', 'sms'], { error: 'type_unknown' })
export type FlowType = z.infer<typeof FlowType>

export const FlowStatus = z.enum(['draft', 'paused', 'published'], { error: 'status_unknown' })
export type FlowStatus = z.infer<typeof FlowStatus>

export const maxNameLength = 255
const maxDescriptionLength = 10_000

export const FlowName = z.string({ error: 'name_missing' }).check(
  z.trim(),
  rule('name_missing', (name) => name !== ''),
  rule('name_too_long', (name) => characterCount(name) <= maxNameLength),
  keepable(),
)

export const FlowDescription = z.nullable(
  z.string({ error: 'description_not_text' }).check(
    rule('description_too_long', (text) => characterCount(text) <= maxDescriptionLength),
    keepable(),
  ),
)

/**
 * A flow as it is read, its nine fields in the order they are sent.
 *
 * `type` and `status` are open text: the real Our Voice service is known to hold other words than ours, which are
 * shown as they are. `flow_executions_count` is null where the store can't tell. Times are ISO 8601 in UTC with
 * microseconds, as Laravel writes them.
 */
export const Flow = z.object({
  id: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  flow_executions_count: z.nullable(z.int()),
  type: z.string(),
  status: z.string(),
  metadata: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
})
export type Flow = z.infer<typeof Flow>

/** What a new flow is made from. */
export const FlowDraft = z.object({
  name: FlowName,
  description: z._default(FlowDescription, null),
  type: FlowType,
  status: z._default(FlowStatus, 'draft'),
  metadata: z._default(JsonText, '{}'),
})
export type FlowDraft = z.infer<typeof FlowDraft>

/** The fields to change; those left out stay as they are. */
export const FlowPatch = z.object({
  name: z.optional(FlowName),
  description: z.optional(FlowDescription),
  type: z.optional(FlowType),
  status: z.optional(FlowStatus),
  metadata: z.optional(JsonText),
})
export type FlowPatch = z.infer<typeof FlowPatch>
