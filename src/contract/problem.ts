import * as z from 'zod/mini'
import { Flow } from './flow.ts'

/** The one body of every refusal: a sentence for a person, and on 422 what is wrong field by field. */
export const Problem = z.object({
  message: z.string(),
  errors: z.optional(z.record(z.string(), z.array(z.string()))),
  /** On 412: the flow as it is now. */
  current: z.optional(Flow),
})
export type Problem = z.infer<typeof Problem>
