import * as z from 'zod/mini'
import { Author } from './author.ts'
import { FieldChange } from './field-change.ts'

/** What a person writes of a flow. */
export const FlowContent = z.object({
  name: z.string(),
  description: z.nullable(z.string()),
  type: z.string(),
  status: z.string(),
  metadata: z.string(),
})
export type FlowContent = z.infer<typeof FlowContent>

/** One step in the life of a flow. Versions count from 1, and every step leads to one of its own. */
export const FlowRevision = z.object({
  version: z.int(),
  at: z.string(),
  by: z.nullable(Author),
  action: z.string(),
  changes: z.array(FieldChange),
})
export type FlowRevision = z.infer<typeof FlowRevision>
