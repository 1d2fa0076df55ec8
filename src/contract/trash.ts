import * as z from 'zod/mini'
import { Flow } from './flow.ts'

/** How long a flow stays in the trash, in milliseconds. */
export const keptInTrash = 30 * 24 * 60 * 60_000

/** A flow in the trash: its fields as they were, and when it went there. */
export const FlowInTrash = z.extend(Flow, { deleted_at: z.string() })
export type FlowInTrash = z.infer<typeof FlowInTrash>
