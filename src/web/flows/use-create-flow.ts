import { useMutation, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { endpoints } from '../../contract/endpoints.ts'
import type { FlowDraft } from '../../contract/flow.ts'
import { call } from '../api/call.ts'
import { refreshLists, showFlow } from './flow-cache.ts'

export const useCreateFlow = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: z.input<typeof FlowDraft>) => (await call(endpoints.createFlow, { body })).data,
    onSuccess: (created) => {
      showFlow(client, created)
      void refreshLists(client)
    },
  })
}
