import { useMutation, useQueryClient } from '@tanstack/react-query'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type { FlowPatch } from '../../contract/flow.ts'
import { call } from '../api/call.ts'
import { refreshLists, showFlow } from './flow-cache.ts'

/** Saves what was changed in a flow's form. Nothing shows as saved before it is. */
export const useUpdateFlow = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ flowId, patch }: { flowId: string; patch: FlowPatch }) =>
      (await call(laterEndpoints.updateFlow, { params: { flow_id: flowId }, body: patch })).data,
    onSuccess: (saved) => {
      showFlow(client, saved)
      void refreshLists(client)
    },
  })
}
