import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Execution, ExecutionListQuery } from './execution.ts'
import { FlowCountQuery, FlowCounts, FlowListQuery } from './flow-list.ts'
import { Flow, FlowDraft, FlowPatch } from './flow.ts'
import { pageOf } from './page.ts'
import { Session, SignIn } from './session.ts'

export const flowParams = z.object({ flow_id: z.string() })
export const flowBody = z.object({ data: Flow })

/** What the dashboard calls; a browser needs no more of the API than this. */
export const dashboardEndpoints = {
  listFlows: endpoint({
    method: 'GET',
    path: '/v1/flows',
    ability: 'read',
    query: FlowListQuery,
    success: { status: 200, body: pageOf(Flow) },
  }),
  getFlow: endpoint({
    method: 'GET',
    path: '/v1/flows/:flow_id',
    ability: 'read',
    params: flowParams,
    success: { status: 200, body: flowBody },
  }),
  createFlow: endpoint({
    method: 'POST',
    path: '/v1/flows',
    ability: 'write',
    body: FlowDraft,
    success: { status: 201, body: flowBody },
  }),
  updateFlow: endpoint({
    method: 'PATCH',
    path: '/v1/flows/:flow_id',
    ability: 'write',
    params: flowParams,
    body: FlowPatch,
    success: { status: 200, body: flowBody },
  }),
  deleteFlow: endpoint({
    method: 'DELETE',
    path: '/v1/flows/:flow_id',
    ability: 'write',
    params: flowParams,
    success: { status: 204, body: null },
  }),
  listExecutions: endpoint({
    method: 'GET',
    path: '/v1/flows/:flow_id/executions',
    ability: 'read',
    params: flowParams,
    query: ExecutionListQuery,
    success: { status: 200, body: pageOf(Execution) },
  }),
  /** The dashboard's own: the counts on the status tabs in one answer, where `/v1` would take four. */
  countFlows: endpoint({
    method: 'GET',
    path: '/flow-counts',
    ability: 'read',
    query: FlowCountQuery,
    success: { status: 200, body: z.object({ data: FlowCounts }) },
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    body: SignIn,
    success: { status: 200, body: z.object({ data: Session }) },
  }),
  getSession: endpoint({
    method: 'GET',
    path: '/session',
    success: { status: 200, body: z.object({ data: Session }) },
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    success: { status: 204, body: null },
  }),
}
