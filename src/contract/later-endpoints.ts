import * as z from 'zod/mini'
import { flowBody, flowParams } from './dashboard-endpoints.ts'
import { endpoint } from './endpoint.ts'
import { Execution, ExecutionListQuery } from './execution.ts'
import { FlowAtVersion, FlowRevision, SincePublished } from './flow-history.ts'
import { FlowDraft, FlowPatch } from './flow-draft.ts'
import { PageQuery, pageOf } from './page.ts'
import { FlowInTrash } from './trash.ts'

/** What the dashboard calls from pages that aren't there at first. Outside of `/v1` it is its own. */
export const laterEndpoints = {
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
  listTrash: endpoint({
    method: 'GET',
    path: '/flow-trash',
    ability: 'read',
    query: PageQuery,
    success: { status: 200, body: pageOf(FlowInTrash) },
  }),
  restoreFlow: endpoint({
    method: 'POST',
    path: '/flow-trash/:flow_id/restore',
    ability: 'write',
    params: flowParams,
    success: { status: 200, body: flowBody },
  }),
  discardFlow: endpoint({
    method: 'DELETE',
    path: '/flow-trash/:flow_id',
    ability: 'write',
    params: flowParams,
    success: { status: 204, body: null },
  }),
  emptyTrash: endpoint({
    method: 'DELETE',
    path: '/flow-trash',
    ability: 'write',
    success: { status: 200, body: z.object({ data: z.object({ flows: z.int() }) }) },
  }),
  listHistory: endpoint({
    method: 'GET',
    path: '/flow-history/:flow_id',
    ability: 'read',
    params: flowParams,
    query: PageQuery,
    success: { status: 200, body: pageOf(FlowRevision) },
  }),
  getSincePublished: endpoint({
    method: 'GET',
    path: '/flow-history/:flow_id/since-published',
    ability: 'read',
    params: flowParams,
    success: { status: 200, body: z.object({ data: SincePublished }) },
  }),
  getVersion: endpoint({
    method: 'GET',
    path: '/flow-history/:flow_id/:version',
    ability: 'read',
    params: z.object({ flow_id: z.string(), version: z.string() }),
    success: { status: 200, body: z.object({ data: FlowAtVersion }) },
  }),
}
