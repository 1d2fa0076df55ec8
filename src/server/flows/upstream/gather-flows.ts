import type { Flow } from '../../../contract/flow.ts'
import type { FlowPage } from '../../upstream/read-flow-page.ts'
import type { UpstreamAccount } from '../../upstream/upstream-client.ts'

/** The most that the service is asked for to answer one list. */
const mostPages = 20
const pageSize = 100
const atOnce = 4

export const mostFlows = mostPages * pageSize

export type Gathered = {
  /** Each flow once; the first of them alone when there are too many. */
  flows: Flow[]
  /** Whether these are all. */
  isWhole: boolean
  /** How many pages were asked for. */
  pages: number
}

/** Reads all pages of the service's list, unless there are too many. */
export const gatherFlows = async (
  account: UpstreamAccount,
  filters: Record<string, string>,
  deadline: number,
): Promise<Gathered> => {
  const flows = new Map<string, Flow>()
  const read = async (page: number): Promise<FlowPage> => {
    const found = await account.listFlows({ page, limit: pageSize, filters }, deadline)
    for (const flow of found.flows) flows.set(flow.id, flow)
    return found
  }
  const result = (isWhole: boolean, pages: number) => ({ flows: [...flows.values()], isWhole, pages })

  const first = await read(1)
  const lastPage = lastPageOf(first)
  if (lastPage !== null) {
    if (lastPage > mostPages) return result(false, 1)
    for (let page = 2; page <= lastPage; page += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, lastPage - page + 1) }, (_, at) => read(page + at))
      await Promise.all(some)
    }
    return result(true, lastPage)
  }
  // Nothing is said of pages: they end where one brings nothing new.
  for (let page = 2; page <= mostPages; page += 1) {
    const before = flows.size
    const { hasNext } = await read(page)
    if (flows.size === before && !hasNext) return result(true, page)
  }
  return result(false, mostPages)
}

const lastPageOf = ({ lastPage, total, perPage, flows, hasNext }: FlowPage): number | null => {
  if (lastPage !== null) return lastPage
  if (total === null) return null
  if (perPage) return Math.ceil(total / perPage)
  return total <= flows.length && !hasNext ? 1 : null
}
