import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type { Flow } from '../../contract/flow.ts'
import { call } from '../api/call.ts'
import { isRefused } from '../api/refused.ts'
import { hideFlow, refreshLists } from './flow-cache.ts'
import { flowKeys } from './flow-queries.ts'

/** Puts a flow into the trash. One that is already gone counts as deleted. */
export const deleteFlow = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ flow, key }: { flow: Flow; key: string }) => {
      try {
        await call(laterEndpoints.deleteFlow, {
          params: { flow_id: flow.id },
          headers: { 'idempotency-key': key },
        })
      } catch (error) {
        if (!isRefused(error, 404)) throw error
      }
    },
    onSuccess: (_, { flow }) => {
      hideFlow(client, flow.id)
      client.removeQueries({ queryKey: flowKeys.detail(flow.id) })
      void refreshLists(client)
    },
  })
