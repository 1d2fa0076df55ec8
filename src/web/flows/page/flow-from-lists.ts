import type { QueryClient } from '@tanstack/react-query'
import type { FlowRow } from '../../../contract/flow-row.ts'
import type { Page } from '../../../contract/page.ts'
import { flowKeys } from '../flow-queries.ts'

/** A flow as some list had it when it was last read; good enough to show until it is read for itself. */
export const flowFromLists = (client: QueryClient, flowId: string): FlowRow | undefined =>
  client
    .getQueriesData<Page<FlowRow>>({ queryKey: flowKeys.lists })
    .flatMap(([, page]) => page?.data ?? [])
    .find(({ id }) => id === flowId)
