import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { laterEndpoints } from '../../../contract/later-endpoints.ts'
import { ask } from '../../api/ask.ts'
import { isRefused } from '../../api/refused.ts'
import { refreshLists, showFlow } from '../flow-cache.ts'
import { FlowChanged, refusalOf } from '../flow-changed.ts'
import { flowKeys } from '../flow-queries.ts'
import { hideFlow } from './hide-flow.ts'
import { type SeenFlow, writeAsSeen } from './write-as-seen.ts'
import { writeHeaders } from '../write-headers.ts'

type Deletion = SeenFlow & { key: string }

/**
 * Puts a flow into the trash. What somebody has changed since the person saw it isn't deleted unseen: `FlowChanged` is
 * thrown. One that is already gone counts as deleted, so a try whose answer was lost does, too.
 */
export const deleteFlow = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ key, ...seen }: Deletion) => {
      try {
        await writeAsSeen(client, seen, (etag) => sendDelete(seen.flow.id, key, etag))
      } catch (error) {
        if (!isRefused(error, 404)) throw error
      }
    },
    onError: (error) => {
      if (error instanceof FlowChanged) showFlow(client, error.version.flow)
    },
    onSuccess: (_, { flow }) => {
      hideFlow(client, flow)
      client.removeQueries({ queryKey: flowKeys.detail(flow.id) })
      void refreshLists(client)
    },
  })

const sendDelete = async (flowId: string, key: string, etag: string | null): Promise<void> => {
  const headers = writeHeaders(key, etag)
  const answer = await ask(laterEndpoints.deleteFlow, { params: { flow_id: flowId }, headers })
  if ('refused' in answer) throw refusalOf(answer)
}
