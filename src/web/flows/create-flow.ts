import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type * as z from 'zod/mini'
import type { FlowDraft } from '../../contract/flow.ts'
import { call } from '../api/call.ts'
import { refreshLists, showFlow } from './flow-cache.ts'

/** `key` is the same for every try at the same flow: whatever was lost on the way, it is made once. */
type Creation = { draft: z.input<typeof FlowDraft>; key: string }

export const createFlow = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ draft, key }: Creation) =>
      (await call(laterEndpoints.createFlow, { body: draft, headers: { 'idempotency-key': key } })).data,
    onSuccess: (created) => {
      showFlow(client, created)
      void refreshLists(client)
    },
  })
