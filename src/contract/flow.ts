import * as z from 'zod/mini'

export const FlowType = z.enum(['voice', 'sms'], { error: 'type_unknown' })
export type FlowType = z.infer<typeof FlowType>

export const FlowStatus = z.enum(['draft', 'paused', 'published'], { error: 'status_unknown' })
export type FlowStatus = z.infer<typeof FlowStatus>

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
