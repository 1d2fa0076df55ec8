import * as z from 'zod/mini'
import { Execution, ExecutionListQuery, ExecutionPatch, ExecutionReport } from './execution.ts'
import { FlowCountQuery, FlowCounts, FlowListQuery } from './flow-list.ts'
import { Flow, FlowDraft, FlowPatch } from './flow.ts'
import { pageOf } from './page.ts'
import { type Ability, Session, SignIn } from './session.ts'
import { FlowStart } from './start.ts'

/** One call of the API as data. Paths name their parameters with a colon. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: `/${string}`
  /** What the key must be able to do; none for the calls that sign in, sign out and ask who is signed in. */
  ability?: Ability
  params?: z.ZodMiniType<Record<string, string>, Record<string, string>>
  query?: z.ZodMiniType
  body?: z.ZodMiniType
  success: { status: 200 | 201; body: z.ZodMiniType } | { status: 204; body: null }
}

const endpoint = <const E extends Endpoint>(description: E): E => description

const flowParams = z.object({ flow_id: z.string() })
const executionParams = z.object({ flow_id: z.string(), execution_id: z.string() })
const flowBody = z.object({ data: Flow })
const executionBody = z.object({ data: Execution })

export const endpoints = {
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
  putFlow: endpoint({
    method: 'PUT',
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
  startFlow: endpoint({
    method: 'POST',
    path: '/v1/flows/:flow_id/start',
    ability: 'write',
    params: flowParams,
    body: z._default(FlowStart, { to: [] }),
    success: { status: 200, body: flowBody },
  }),
  listExecutions: endpoint({
    method: 'GET',
    path: '/v1/flows/:flow_id/executions',
    ability: 'read',
    params: flowParams,
    query: ExecutionListQuery,
    success: { status: 200, body: pageOf(Execution) },
  }),
  reportExecution: endpoint({
    method: 'POST',
    path: '/v1/flows/:flow_id/executions',
    ability: 'write',
    params: flowParams,
    body: ExecutionReport,
    success: { status: 201, body: executionBody },
  }),
  updateExecution: endpoint({
    method: 'PATCH',
    path: '/v1/flows/:flow_id/executions/:execution_id',
    ability: 'write',
    params: executionParams,
    body: ExecutionPatch,
    success: { status: 200, body: executionBody },
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
  checkHealth: endpoint({
    method: 'GET',
    path: '/health',
    success: { status: 200, body: z.object({ status: z.literal('ok') }) },
  }),
}
