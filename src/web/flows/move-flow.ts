import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Flow, FlowStatus } from '../../contract/flow.ts'
import { refreshLists, showFlow } from './flow-cache.ts'
import { FlowChanged } from './flow-changed.ts'
import { flowKeys } from './flow-queries.ts'
import type { FlowVersion } from './flow-version.ts'
import { isSameContent, keepMark, markOf } from './known-mark.ts'
import { patchFlow } from './patch-flow.ts'

type Move = {
  /** As the person saw it: it is moved like that or not at all. */
  flow: Flow
  /** Its mark, where that is known; null where it can't be. */
  etag?: string | null | undefined
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
      await client.cancelQueries({ queryKey: flowKeys.all })
      showFlow(client, { ...flow, status })
    },
    onError: (error, { flow }) => showFlow(client, error instanceof FlowChanged ? error.version.flow : flow),
    onSuccess: (moved) => {
      showFlow(client, moved.flow)
      keepMark(client, moved)
    },
    onSettled: () => void refreshLists(client),
  })

const moveAsSeen = async (client: QueryClient, { flow, etag, status, key }: Move): Promise<FlowVersion> => {
  const patch = { flowId: flow.id, body: { status }, key }
  try {
    return await patchFlow({ ...patch, etag: etag === undefined ? await markOf(client, flow) : etag })
  } catch (error) {
    if (!(error instanceof FlowChanged)) throw error
    const now = error.version
    // This move, whose answer was lost, or that of somebody who wanted the same.
    if (isSameContent(now.flow, { ...flow, status })) return now
    // Changed, and changed back.
    if (isSameContent(now.flow, flow)) return patchFlow({ ...patch, etag: now.etag })
    throw error
  }
}
