import type { QueryClient } from '@tanstack/react-query'
import type { FlowCounts } from '../../../contract/flow-list.ts'
import { type Flow, FlowStatus } from '../../../contract/flow.ts'
import type { Page } from '../../../contract/page.ts'
import { flowKeys, flowQueries } from '../flow-queries.ts'

/** Takes a deleted flow out of every list that has been read, and out of the numbers that go with it. */
export const hideFlow = (client: QueryClient, flow: Pick<Flow, 'id' | 'status'>): void => {
  const counted = new Set<string>()
  for (const [queryKey, page] of client.getQueriesData<Page<Flow>>({ queryKey: flowKeys.lists })) {
    if (!page?.data.some(({ id }) => id === flow.id)) continue
    client.setQueryData(queryKey, without(page, flow.id))
    const { queryKey: counts } = flowQueries.counts(filtersOf(queryKey[2] as Filters))
    // Several pages and orders of a list go with the same counts.
    if (counted.has(JSON.stringify(counts))) continue
    counted.add(JSON.stringify(counts))
    client.setQueryData<FlowCounts>(counts, (before) => before && countedWithout(before, flow.status))
  }
}

const without = ({ data, links, meta }: Page<Flow>, flowId: string): Page<Flow> => {
  const rows = data.filter(({ id }) => id !== flowId)
  const total = meta.total - 1
  const before = (meta.current_page - 1) * meta.per_page
  return {
    data: rows,
    links,
    meta: {
      ...meta,
      from: rows.length > 0 ? before + 1 : null,
      to: rows.length > 0 ? before + rows.length : null,
      last_page: Math.max(1, Math.ceil(total / meta.per_page)),
      total,
    },
  }
}

type Filters = Record<string, string | undefined>

/** What is counted for the tabs above a list: all that goes by its filters, whatever the status of the flows. */
const filtersOf = ({ page: _page, limit: _limit, sort: _sort, ...filters }: Filters): Filters => {
  const words = filters['filter[status]']?.split(',').filter((word) => !FlowStatus.safeParse(word).success)
  return { ...filters, 'filter[status]': words?.join(',') || undefined }
}

const countedWithout = (counts: FlowCounts, status: string): FlowCounts => {
  const tab = FlowStatus.safeParse(status).data
  return { ...counts, all: counts.all - 1, ...(tab && { [tab]: counts[tab] - 1 }) }
}
