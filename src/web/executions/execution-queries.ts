import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { ExecutionListQuery } from '../../contract/execution.ts'
import { call } from '../api/call.ts'

export const executionQueries = {
  list: (flowId: string, query: z.input<typeof ExecutionListQuery>) =>
    queryOptions({
      queryKey: ['executions', flowId, query],
      queryFn: (context) => call(dashboardEndpoints.listExecutions, { params: { flow_id: flowId }, query }, context),
    }),
}
