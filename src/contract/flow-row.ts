import * as z from 'zod/mini'
import { Flow } from './flow.ts'

const { description: _, metadata: __, ...shown } = Flow.shape

/**
 * A flow as a list shows it: without the texts that no list shows and that may be long. Their marks tell whether they
 * are still the same.
 */
export const FlowRow = z.object({ ...shown, description_mark: z.string(), metadata_mark: z.string() })
export type FlowRow = z.infer<typeof FlowRow>
