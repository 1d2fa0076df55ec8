import type { FlowListQuery } from '../../../contract/flow-list.ts'
import type { Flow } from '../../../contract/flow.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import type { Rows } from '../flow-store.ts'
import { isUnfindable, readFilter } from './flow-filter.ts'
import { matchTotal } from './flow-matches.ts'
import { firstOfEach } from './flow-order.ts'
import { flowsOnPage } from './flow-page.ts'
import { inOneReading, type Reading, type ReadingOptions } from './reading.ts'

/** One page of the flows that match, and how many there are. */
export const listFlows = async (
  db: FlowsDatabase,
  query: FlowListQuery,
  options: ReadingOptions,
): Promise<Rows<Flow>> => {
  const filter = readFilter(query)
  if (isUnfindable(filter)) return { rows: [], total: 0 }
  const sort = firstOfEach(query.sort)
  const { page, limit } = query
  return inOneReading(db, options, (reading) =>
    rememberedPage(reading, JSON.stringify([filter, sort, page, limit]), async () => {
      const total = await matchTotal(reading, filter)
      const offset = (page - 1) * limit
      if (offset >= total) return { rows: [], total }
      const place = { limit: Math.min(limit, total - offset), offset, total }
      return { rows: await flowsOnPage(reading, filter, sort, place), total }
    }),
  )
}

/** What many look at again and again is found once, until a flow or its executions change. */
const rememberedPage = async (
  { pages, flows, executions }: Reading,
  name: string,
  find: () => Promise<Rows<Flow>>,
): Promise<Rows<Flow>> => {
  const holdsFor = `${await flows()} ${await executions()}`
  const known = pages.recall<Rows<Flow>>(name, holdsFor)
  if (known) return known
  // A page that is asked for once is not worth the room.
  const isRepeated = pages.isRepeated(name, holdsFor)
  const found = await find()
  if (isRepeated) pages.keep(name, holdsFor, found, sizeOf(found.rows))
  return found
}

/** Of a flow beside its texts, in bytes; the texts take a byte a letter, or two. */
const sizeBesideTexts = 600

const sizeOf = (flows: Flow[]): number =>
  flows.reduce(
    (sum, { name, description, metadata }) =>
      sum + sizeBesideTexts + 2 * (name.length + (description?.length ?? 0) + metadata.length),
    0,
  )
