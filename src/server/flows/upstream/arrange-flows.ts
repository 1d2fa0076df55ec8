import type { FlowCountQuery, FlowCounts, FlowListQuery, FlowSort } from '../../../contract/flow-list.ts'
import type { Flow } from '../../../contract/flow.ts'
import { foldText } from '../../../contract/text.ts'
import type { Rows } from '../flow-store.ts'

/** What the list does with flows themselves, done here: the service does none of it. */
export const arrangeFlows = (flows: Flow[], query: FlowListQuery): Rows<Flow> => {
  const statuses: string[] = query['filter[status]']?.flow ?? []
  const found = matching(flows, query)
    .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .toSorted(by(query.sort))
  const before = (query.page - 1) * query.limit
  return { rows: found.slice(before, before + query.limit), total: found.length }
}

export const countByStatus = (flows: Flow[], query: FlowCountQuery): FlowCounts => {
  const found = matching(flows, query)
  const count = (word: string) => found.filter(({ status }) => status === word).length
  return { all: found.length, draft: count('draft'), published: count('published'), paused: count('paused') }
}

const matching = (flows: Flow[], query: FlowCountQuery): Flow[] => {
  const types: string[] | undefined = query['filter[type]']
  const part = foldText(query['filter[search]'] ?? '')
  return flows.filter(
    ({ name, description, type }) =>
      (!types || types.includes(type)) &&
      (part === '' || foldText(name).includes(part) || foldText(description ?? '').includes(part)),
  )
}

const by = (sort: FlowSort[]) => (a: Flow, b: Flow) => {
  for (const { field, descending } of sort) {
    const order = compare(sortValue(a, field), sortValue(b, field))
    if (order !== 0) return descending ? -order : order
  }
  return compare(a.id, b.id)
}

/** A count that the service doesn't tell stands below all others. */
const sortValue = (flow: Flow, field: FlowSort['field']): string | number =>
  field === 'name' ? foldText(flow.name) : (flow[field] ?? -1)

/** Texts in the order of their code points, which isn't that of JavaScript's `<`. */
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' || typeof b === 'number'
    ? Number(a) - Number(b)
    : Buffer.compare(Buffer.from(a), Buffer.from(b))
