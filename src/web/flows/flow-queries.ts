import type * as z from 'zod/mini'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { FlowCountQuery, FlowListQuery } from '../../contract/flow-list.ts'
import { bodyQuery, dataQuery } from '../api/api-query.ts'

export const flowKeys = {
  all: ['flows'] as const,
  lists: ['flows', 'list'] as const,
  counts: ['flows', 'counts'] as const,
  detail: (flowId: string) => ['flows', 'detail', flowId] as const,
}

export const flowQueries = {
  list: (query: z.input<typeof FlowListQuery>) =>
    bodyQuery([...flowKeys.lists, query], dashboardEndpoints.listFlowRows, { query }),
  counts: (query: z.input<typeof FlowCountQuery>) =>
    dataQuery([...flowKeys.counts, query], dashboardEndpoints.countFlows, { query }),
  detail: (flowId: string) =>
    dataQuery(flowKeys.detail(flowId), dashboardEndpoints.getFlow, { params: { flow_id: flowId } }),
}
