import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { refreshLists, showFlow } from '../flows/flow-cache.ts'
import { patchFlow } from '../flows/patch-flow.ts'

/** Gives a flow back what it said, and shows it so. */
export const restoreVersion = (client: QueryClient) =>
  mutationOptions({
    mutationFn: patchFlow,
    onSuccess: ({ flow }) => showFlow(client, flow),
    // The history is one of them.
    onSettled: () => void refreshLists(client),
  })
