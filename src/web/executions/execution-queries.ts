import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { endpoints } from '../../contract/endpoints.ts'
import type { ExecutionListQuery } from '../../contract/execution.ts'
import { call } from '../api/call.ts'

export const executionQueries = {
  list: (flowId: string, query: z.input<typeof ExecutionListQuery>) =>
    queryOptions({
      queryKey: ['executions', flowId, query],
      queryFn: (context) => call(endpoints.listExecutions, { params: { flow_id: flowId }, query }, context),
    }),
}
