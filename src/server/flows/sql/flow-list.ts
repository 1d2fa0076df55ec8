import type { FlowListQuery } from '../../../contract/flow-list.ts'
import type { Flow } from '../../../contract/flow.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import type { Rows } from '../flow-store.ts'
import { isUnfindable, readFilter } from './flow-filter.ts'
import { matchTotal } from './flow-matches.ts'
import { firstOfEach } from './flow-order.ts'
import { flowsOnPage } from './flow-page.ts'
import { inOneReading, type ReadingOptions } from './reading.ts'

/** One page of the flows that match, and how many there are. */
export const listFlows = async (
  db: FlowsDatabase,
  query: FlowListQuery,
  options: ReadingOptions,
): Promise<Rows<Flow>> => {
  const filter = readFilter(query)
  if (isUnfindable(filter)) return { rows: [], total: 0 }
  return inOneReading(db, options, async (reading) => {
    const total = await matchTotal(reading, filter)
    const offset = (query.page - 1) * query.limit
    if (offset >= total) return { rows: [], total }
    const limit = Math.min(query.limit, total - offset)
    return { rows: await flowsOnPage(reading, filter, firstOfEach(query.sort), { limit, offset, total }), total }
  })
}
