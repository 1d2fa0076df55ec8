import * as z from 'zod/mini'
import { describeApi } from './api-description.ts'
import { followChanges } from './changes.ts'
import { dashboardEndpoints, flowBody, flowParams } from './dashboard-endpoints.ts'
import { endpoint } from './endpoint.ts'
import { ExecutionPatch, ExecutionReport } from './execution-report.ts'
import { Execution } from './execution.ts'
import { FlowPatch } from './flow-draft.ts'
import { FlowListQuery } from './flow-list.ts'
import { Flow } from './flow.ts'
import { laterEndpoints } from './later-endpoints.ts'
import { pageOf } from './page.ts'
import { sessionEndpoints } from './session-endpoints.ts'
import { settingsEndpoints } from './settings-endpoints.ts'
import { FlowStart } from './start.ts'

const executionParams = z.object({ flow_id: z.string(), execution_id: z.string() })
const executionBody = z.object({ data: Execution })

/** The whole API as data. What is not in the dashboard's part is there for programs: gateways, scripts, monitors. */
export const endpoints = {
  ...dashboardEndpoints,
  ...sessionEndpoints,
  ...laterEndpoints,
  ...settingsEndpoints,
  listFlows: endpoint({
    method: 'GET',
    path: '/v1/flows',
    ability: 'read',
    query: FlowListQuery,
    success: { status: 200, body: pageOf(Flow) },
  }),
  putFlow: endpoint({
    method: 'PUT',
    path: '/v1/flows/:flow_id',
    ability: 'write',
    params: flowParams,
    body: FlowPatch,
    success: { status: 200, body: flowBody },
  }),
  startFlow: endpoint({
    method: 'POST',
    path: '/v1/flows/:flow_id/start',
    ability: 'write',
    params: flowParams,
    body: z._default(FlowStart, { to: [] }),
    success: { status: 200, body: flowBody },
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
  followChanges,
  checkHealth: endpoint({
    method: 'GET',
    path: '/health',
    success: { status: 200, body: z.object({ status: z.literal('ok') }) },
  }),
  describeApi,
}
