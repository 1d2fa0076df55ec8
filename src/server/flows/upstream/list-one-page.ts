import { defaultFlowSort, type FlowListQuery } from '../../../contract/flow-list.ts'
import type { Flow } from '../../../contract/flow.ts'
import type { UpstreamAccount } from '../../upstream/upstream-client.ts'
import { UpstreamFault } from '../../upstream/upstream-fault.ts'
import { cannot } from '../../upstream/upstream-refused.ts'
import type { Rows } from '../flow-store.ts'
import { mostFlows } from './gather-flows.ts'
import { serviceFilters } from './service-filters.ts'

/** One page in the service's own order, of more flows than can be gathered. Refuses what only gathering could answer. */
export const listOnePage = async (
  account: UpstreamAccount,
  query: FlowListQuery,
  deadline: number,
): Promise<Rows<Flow>> => {
  refuseTheRest(query)
  const { page, limit } = query
  const found = await account.listFlows({ page, limit, filters: serviceFilters(query) }, deadline)
  // With pages of another length flows would be left out between ours, and nobody would know.
  if (found.perPage !== null && found.perPage !== limit) throw new UpstreamFault('unreadable')
  const seen = (page - 1) * limit + found.flows.length
  return { rows: found.flows, total: found.total ?? seen + Number(found.hasNext) }
}

const refuseTheRest = (query: FlowListQuery): void => {
  const sort = query.sort.map(({ field, descending }) => (descending ? '-' : '') + field).join()
  const asked = {
    'filter[search]': query['filter[search]'],
    'filter[type]': query['filter[type]'],
    'filter[status]': query['filter[status]']?.flow.length,
    sort: sort !== defaultFlowSort,
  }
  const field = Object.keys(asked).find((name) => asked[name as keyof typeof asked])
  if (field) throw cannot(field, 'service_too_many_flows', { flows: mostFlows })
}
