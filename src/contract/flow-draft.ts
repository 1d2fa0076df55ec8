import * as z from 'zod/mini'
import { isBlank } from './is-blank.ts'
import { JsonText } from './json-text.ts'
import { rule } from './rule.ts'
import { characterCount, keepable } from './text.ts'
import { FlowStatus, FlowType } from './flow.ts'

export const maxNameLength = 255
const maxDescriptionLength = 10_000

export const FlowName = z.string({ error: 'name_missing' }).check(
  z.trim(),
  rule('name_missing', (name) => !isBlank(name)),
  rule('name_too_long', (name) => characterCount(name) <= maxNameLength),
  keepable(),
)

export const FlowDescription = z.nullable(
  z.string({ error: 'description_not_text' }).check(
    rule('description_too_long', (text) => characterCount(text) <= maxDescriptionLength),
    keepable(),
  ),
)

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
