import { flowQueries } from '../flows/flow-queries.ts'
import { historyQueries, toHistoryQuery } from './history-queries.ts'
import type { HistorySearch } from './history-search.ts'

/** All that a page of the history shows. */
export const readHistory = (flowId: string, search: HistorySearch) => {
  const { from, to } = search
  const shown =
    from === undefined
      ? [historyQueries.list(flowId, toHistoryQuery(search))]
      : [from, to].filter((version) => version !== undefined).map((version) => historyQueries.version(flowId, version))
  return [flowQueries.detail(flowId), ...shown]
}
