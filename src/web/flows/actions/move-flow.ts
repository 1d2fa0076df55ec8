import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { FlowStatus } from '../../../contract/flow.ts'
import { refreshLists, showFlow } from '../flow-cache.ts'
import { FlowChanged } from '../flow-changed.ts'
import { flowKeys } from '../flow-queries.ts'
import type { FlowVersion } from '../flow-version.ts'
import { isWhole } from '../known-flow.ts'
import { keepMark } from '../known-mark.ts'
import { patchFlow } from '../patch-flow.ts'
import { isSameContent } from '../same-content.ts'
import { type SeenFlow, writeAsSeen } from './write-as-seen.ts'

type Move = SeenFlow & {
  status: FlowStatus
  /** The same for every try at the same move. */
  key: string
}

/**
 * Moves a flow to another status. It shows at once, and as it is if that fails. What somebody has changed since the
 * person saw it isn't moved unseen: `FlowChanged` is thrown.
 */
export const moveFlow = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (move: Move) => moveAsSeen(client, move),
    onMutate: async ({ flow, status }) => {
      // What is being read would show the flow as it was. A list that is there for the first time is still awaited.
      await Promise.all([
        client.cancelQueries({ queryKey: flowKeys.detail(flow.id) }),
        client.cancelQueries({ queryKey: flowKeys.all, predicate: ({ state }) => state.data !== undefined }),
      ])
      showFlow(client, { ...flow, status })
    },
    onError: (error, { flow }) => {
      if (error instanceof FlowChanged) return showFlow(client, error.version.flow)
      showFlow(client, flow)
      // The flow's own page may have been waiting for it.
      if (!isWhole(flow)) void client.invalidateQueries({ queryKey: flowKeys.detail(flow.id), exact: true })
    },
    onSuccess: (moved) => {
      showFlow(client, moved.flow)
      keepMark(client, moved)
    },
    onSettled: () => void refreshLists(client),
  })

const moveAsSeen = async (client: QueryClient, { status, key, ...seen }: Move): Promise<FlowVersion> => {
  const { flow } = seen
  try {
    return await writeAsSeen(client, seen, (etag) => patchFlow({ flowId: flow.id, body: { status }, key, etag }))
  } catch (error) {
    // This move, whose answer was lost, or that of somebody who wanted the same.
    if (error instanceof FlowChanged && isSameContent(error.version.flow, { ...flow, status })) return error.version
    throw error
  }
}
