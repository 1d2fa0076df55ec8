import * as z from 'zod/mini'
import { Flow } from './flow.ts'

/** A flow in the trash: its fields as they were, and when it went there. It is kept for 30 days from then. */
export const FlowInTrash = z.extend(Flow, { deleted_at: z.string() })
export type FlowInTrash = z.infer<typeof FlowInTrash>
