import type { QueryClient } from '@tanstack/react-query'
import type { Flow } from '../../contract/flow.ts'
import type { Page } from '../../contract/page.ts'
import { flowKeys } from './flow-queries.ts'

const inLists = (client: QueryClient, change: (page: Page<Flow>) => Page<Flow>) =>
  client.setQueriesData<Page<Flow>>({ queryKey: flowKeys.lists }, (page) => page && change(page))

/** A flow as some list had it when it was last read; good enough to show until it is read for itself. */
export const flowFromLists = (client: QueryClient, flowId: string): Flow | undefined =>
  client
    .getQueriesData<Page<Flow>>({ queryKey: flowKeys.lists })
    .flatMap(([, page]) => page?.data ?? [])
    .find(({ id }) => id === flowId)

/** Shows a flow as it is now wherever it has been read before. */
export const showFlow = (client: QueryClient, flow: Flow): void => {
  client.setQueryData(flowKeys.detail(flow.id), flow)
  inLists(client, (page) => ({ ...page, data: page.data.map((row) => (row.id === flow.id ? flow : row)) }))
}

/** Lists and counts are read again when they are next looked at, and at once where they are on screen. */
export const refreshLists = async (client: QueryClient): Promise<void> => {
  await client.invalidateQueries({ queryKey: flowKeys.all, predicate: ({ queryKey }) => queryKey[1] !== 'detail' })
}
