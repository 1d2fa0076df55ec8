import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type { Flow, FlowStatus } from '../../contract/flow.ts'
import { call } from '../api/call.ts'
import { refreshLists, showFlow } from './flow-cache.ts'
import { flowKeys } from './flow-queries.ts'

/** `key` is the same for every try at the same move. */
type Move = { flow: Flow; status: FlowStatus; key: string }

/** Moves a flow to another status. It shows at once, and as it was again if that fails. */
export const moveFlow = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ flow, status, key }: Move) => {
      const input = { params: { flow_id: flow.id }, body: { status }, headers: { 'idempotency-key': key } }
      return (await call(laterEndpoints.updateFlow, input)).data
    },
    onMutate: async ({ flow, status }) => {
      await client.cancelQueries({ queryKey: flowKeys.all })
      showFlow(client, { ...flow, status })
    },
    onError: (_, { flow }) => showFlow(client, flow),
    onSuccess: (moved) => showFlow(client, moved),
    onSettled: () => void refreshLists(client),
  })
