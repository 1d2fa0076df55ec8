import type { QueryClient } from '@tanstack/react-query'
import type { FlowRow } from '../../contract/flow-row.ts'
import type { Page } from '../../contract/page.ts'
import { toFlowRow } from '../../contract/to-flow-row.ts'
import { whenIdleAndCheap } from '../ui/use-when-idle.ts'
import { flowKeys } from './flow-queries.ts'
import { isWhole, type KnownFlow } from './known-flow.ts'

const inLists = (client: QueryClient, change: (page: Page<FlowRow>) => Page<FlowRow>) =>
  client.setQueriesData<Page<FlowRow>>({ queryKey: flowKeys.lists }, (page) => page && change(page))

/** Shows a flow as it is now wherever it has been read before. One of which only the row is known is shown in lists alone. */
export const showFlow = (client: QueryClient, flow: KnownFlow): void => {
  if (isWhole(flow)) client.setQueryData(flowKeys.detail(flow.id), flow)
  const shown = isWhole(flow) ? toFlowRow(flow) : flow
  inLists(client, (page) => ({ ...page, data: page.data.map((row) => (row.id === flow.id ? shown : row)) }))
}

/**
 * Lists and counts are read again when they are next looked at, and at once where they are on screen. The list that was
 * looked at last is read behind what is on screen: one goes back there, and on a dead line finds it.
 */
export const refreshLists = async (client: QueryClient): Promise<void> => {
  whenIdleAndCheap(() => {
    for (const queryKey of [flowKeys.lists, flowKeys.counts]) void readLast(client, queryKey)
  })
  await client.invalidateQueries({ queryKey: flowKeys.all, predicate: ({ queryKey }) => queryKey[1] !== 'detail' })
}

const readLast = async (client: QueryClient, queryKey: readonly string[]): Promise<void> => {
  const all = client.getQueryCache().findAll({ queryKey })
  const [last] = all.toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
  if (last && !all.some((query) => query.isActive()))
    await client.refetchQueries({ queryKey: last.queryKey, exact: true })
}
