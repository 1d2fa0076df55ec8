import type { FlowCountQuery, FlowCounts } from '../../../contract/flow-list.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { isUnfindable, readFilter } from './flow-filter.ts'
import { matchTallies } from './flow-matches.ts'
import { totalOf } from './flow-tallies.ts'
import { inOneReading, type ReadingOptions } from './reading.ts'

/** Counts by status; `all` holds statuses that we have no name for, too. */
export const countFlows = async (
  db: FlowsDatabase,
  query: FlowCountQuery,
  options: ReadingOptions,
): Promise<FlowCounts> => {
  const filter = readFilter(query)
  if (isUnfindable(filter)) return { all: 0, draft: 0, published: 0, paused: 0 }
  const tallies = await inOneReading(db, options, (reading) => matchTallies(reading, filter))
  const count = (statuses: string[] | null) => totalOf(tallies, { ...filter, statuses })
  return { all: count(null), draft: count(['draft']), published: count(['published']), paused: count(['paused']) }
}
