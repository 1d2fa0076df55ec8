import type { FlowCountQuery, FlowCounts } from '../../contract/flow-list.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import type { Thresholds } from './sql-thresholds.ts'
import { isCostly, isUnfindable, matchingFlows, planFilter, scanIndex } from './sql-flow-matches.ts'

/** Counts by status, in one pass; `all` holds statuses that we have no name for, too. */
export const countFlows = async (
  db: FlowsDatabase,
  query: FlowCountQuery,
  thresholds: Thresholds,
): Promise<FlowCounts> => {
  const filter = { ...(await planFilter(db, query, thresholds)), statuses: null }
  if (isUnfindable(filter)) return { all: 0, draft: 0, published: 0, paused: 0 }
  return matchingFlows(db, filter, isCostly(filter) ? scanIndex(filter) : 'flows_by_kind')
    .select(({ fn }) => {
      const count = (status: string) => fn.countAll<number>().filterWhere('flow.status', '=', status)
      return [
        fn.countAll<number>().as('all'),
        count('draft').as('draft'),
        count('published').as('published'),
        count('paused').as('paused'),
      ]
    })
    .executeTakeFirstOrThrow()
}
