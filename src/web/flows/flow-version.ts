import { queryOptions } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { Flow } from '../../contract/flow.ts'
import { ask } from '../api/ask.ts'
import { flowKeys } from './flow-queries.ts'

/** A flow with the mark by which a save names the version that it started from. */
export type FlowVersion = { flow: Flow; etag: string | null }

/** A mark that no version has: what is asked for with it is refused, with the flow as it is now. */
export const noVersion = '"none"'

/** Reads a flow together with the mark of its version. Throws `Refused` like any call. */
export const readVersion = async (flowId: string, signal?: AbortSignal): Promise<FlowVersion> => {
  const answer = await ask(dashboardEndpoints.getFlow, { params: { flow_id: flowId } }, { ...(signal && { signal }) })
  if ('refused' in answer) throw answer.refused
  return { flow: answer.body.data, etag: answer.etag }
}

/** The flow as the server has it, asked again when the page is looked at again and when the line is back. */
export const flowVersion = (flowId: string) =>
  queryOptions({
    queryKey: [...flowKeys.detail(flowId), 'version'],
    queryFn: ({ signal }) => readVersion(flowId, signal),
    gcTime: 0,
  })
