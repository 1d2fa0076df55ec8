import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { Flow } from '../../contract/flow.ts'
import { type FlowMove, statusAfter } from '../../contract/flow-status.ts'
import { call } from '../api/call.ts'
import { refreshLists, showFlow } from './flow-cache.ts'
import { flowKeys } from './flow-queries.ts'

/** Moves a flow to another status. It shows at once, and as it was again if that fails. */
export const moveFlow = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ flow, move }: { flow: Flow; move: FlowMove }) => {
      const body = { status: statusAfter[move] }
      return (await call(dashboardEndpoints.updateFlow, { params: { flow_id: flow.id }, body })).data
    },
    onMutate: async ({ flow, move }) => {
      await client.cancelQueries({ queryKey: flowKeys.all })
      showFlow(client, { ...flow, status: statusAfter[move] })
    },
    onError: (_, { flow }) => showFlow(client, flow),
    onSuccess: (moved) => showFlow(client, moved),
    onSettled: () => void refreshLists(client),
  })
