import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type { PageQuery } from '../../contract/page.ts'
import { bodyQuery, dataQuery } from '../api/api-query.ts'
import { flowKeys } from '../flows/flow-queries.ts'
import type { PageSearch } from '../ui/search-params.ts'

export const historyQueries = {
  /** Read again after each write, like the lists. */
  list: (flowId: string, query: z.input<typeof PageQuery>) =>
    bodyQuery([...flowKeys.all, 'history', flowId, query], laterEndpoints.listHistory, {
      params: { flow_id: flowId },
      query,
    }),
  /** What a flow was at a version never changes. */
  version: (flowId: string, version: number) =>
    queryOptions({
      ...dataQuery([...flowKeys.detail(flowId), 'at', version], laterEndpoints.getVersion, {
        params: { flow_id: flowId, version: String(version) },
      }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

export const toHistoryQuery = ({ page = 1 }: PageSearch): z.input<typeof PageQuery> => ({
  page: String(page),
  limit: '25',
})
