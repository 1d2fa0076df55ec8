import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Flow } from '../../contract/flow.ts'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import { call } from '../api/call.ts'
import { keyMay } from '../api/key-may.ts'
import { refreshLists, showFlow } from './flow-cache.ts'

/** Takes a flow out of the trash, as it was; by a key that may not publish, one that was live comes back paused. */
export const restoreFlow = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ flow, key }: { flow: Pick<Flow, 'id'>; key: string }) => {
      const input = { params: { flow_id: flow.id }, headers: { 'idempotency-key': key } }
      return (await call(laterEndpoints.restoreFlow, input)).data
    },
    onSuccess: (restored) => showFlow(client, restored),
    // The trash is one of them.
    onSettled: () => void refreshLists(client),
  })

/** Whether a flow that was live is back, but paused, since the key may not publish. */
export const isBackPaused = (client: QueryClient, was: Pick<Flow, 'status'>, back: Flow): boolean =>
  was.status === 'published' && back.status === 'paused' && !keyMay(client, 'publish')
