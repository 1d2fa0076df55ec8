import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { endpoints } from '../../contract/endpoints.ts'
import type { FlowCountQuery, FlowListQuery } from '../../contract/flow-list.ts'
import { call } from '../api/call.ts'

export const flowKeys = {
  all: ['flows'] as const,
  lists: ['flows', 'list'] as const,
  detail: (flowId: string) => ['flows', 'detail', flowId] as const,
}

export const flowQueries = {
  list: (query: z.input<typeof FlowListQuery>) =>
    queryOptions({
      queryKey: [...flowKeys.lists, query],
      queryFn: ({ signal }) => call(endpoints.listFlows, { query }, signal),
    }),
  counts: (query: z.input<typeof FlowCountQuery>) =>
    queryOptions({
      queryKey: ['flows', 'counts', query],
      queryFn: async ({ signal }) => (await call(endpoints.countFlows, { query }, signal)).data,
    }),
  detail: (flowId: string) =>
    queryOptions({
      queryKey: flowKeys.detail(flowId),
      queryFn: async ({ signal }) => (await call(endpoints.getFlow, { params: { flow_id: flowId } }, signal)).data,
    }),
}

/** Fetches a page of the list and, once it is there, the one behind it. */
export const prefetchPageAndNext = async (client: QueryClient, query: z.input<typeof FlowListQuery>): Promise<void> => {
  const options = flowQueries.list(query)
  await client.prefetchQuery(options)
  const meta = client.getQueryData(options.queryKey)?.meta
  if (!meta || meta.current_page >= meta.last_page) return
  await client.prefetchQuery(flowQueries.list({ ...query, page: String(meta.current_page + 1) }))
}
