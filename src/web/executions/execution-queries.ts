import type * as z from 'zod/mini'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type { ExecutionListQuery } from '../../contract/execution.ts'
import { bodyQuery } from '../api/api-query.ts'
import type { PageSearch } from '../ui/search-params.ts'

export const executionQueries = {
  list: (flowId: string, query: z.input<typeof ExecutionListQuery>) =>
    bodyQuery(['executions', flowId, query], laterEndpoints.listExecutions, { params: { flow_id: flowId }, query }),
}

export const toExecutionQuery = ({ page = 1 }: PageSearch): z.input<typeof ExecutionListQuery> => ({
  page: String(page),
  limit: '10',
})
