import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
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
      queryFn: (context) => call(dashboardEndpoints.listFlows, { query }, context),
    }),
  counts: (query: z.input<typeof FlowCountQuery>) =>
    queryOptions({
      queryKey: ['flows', 'counts', query],
      queryFn: async (context) => (await call(dashboardEndpoints.countFlows, { query }, context)).data,
    }),
  detail: (flowId: string) =>
    queryOptions({
      queryKey: flowKeys.detail(flowId),
      queryFn: async (context) =>
        (await call(dashboardEndpoints.getFlow, { params: { flow_id: flowId } }, context)).data,
    }),
}
