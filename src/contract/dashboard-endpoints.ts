import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { FlowCountQuery, FlowCounts, FlowListQuery } from './flow-list.ts'
import { FlowRow } from './flow-row.ts'
import { Flow } from './flow.ts'
import { pageOf } from './page.ts'
import { Session } from './session.ts'

export const flowParams = z.object({ flow_id: z.string() })
export const flowBody = z.object({ data: Flow })

/** What the list and what stands around the pages calls; more comes with the pages that need it. */
export const dashboardEndpoints = {
  /** The dashboard's own: what its list shows, where `/v1` would send all texts along. */
  listFlowRows: endpoint({
    method: 'GET',
    path: '/flow-rows',
    ability: 'read',
    query: FlowListQuery,
    success: { status: 200, body: pageOf(FlowRow) },
  }),
  getFlow: endpoint({
    method: 'GET',
    path: '/v1/flows/:flow_id',
    ability: 'read',
    params: flowParams,
    success: { status: 200, body: flowBody },
  }),
  /** The dashboard's own: the counts on the status tabs in one answer, where `/v1` would take four. */
  countFlows: endpoint({
    method: 'GET',
    path: '/flow-counts',
    ability: 'read',
    query: FlowCountQuery,
    success: { status: 200, body: z.object({ data: FlowCounts }) },
  }),
  getSession: endpoint({
    method: 'GET',
    path: '/session',
    success: { status: 200, body: z.object({ data: Session }) },
  }),
}
