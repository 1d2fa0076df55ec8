import type * as z from 'zod/mini'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type { ExecutionListQuery } from '../../contract/execution.ts'
import { bodyQuery } from '../api/api-query.ts'
import type { ExecutionSearch } from './execution-search.ts'

export const executionQueries = {
  list: (flowId: string, query: z.input<typeof ExecutionListQuery>) =>
    bodyQuery(['executions', flowId, query], laterEndpoints.listExecutions, { params: { flow_id: flowId }, query }),
}

export const toExecutionQuery = ({
  page = 1,
  execution_status,
}: ExecutionSearch): z.input<typeof ExecutionListQuery> => ({
  'filter[status]': execution_status,
  page: String(page),
  limit: '10',
})
