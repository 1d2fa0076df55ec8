import type * as z from 'zod/mini'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { ExecutionListQuery } from '../../contract/execution.ts'
import { bodyQuery } from '../api/api-query.ts'

export const executionQueries = {
  list: (flowId: string, query: z.input<typeof ExecutionListQuery>) =>
    bodyQuery(['executions', flowId, query], dashboardEndpoints.listExecutions, { params: { flow_id: flowId }, query }),
}
