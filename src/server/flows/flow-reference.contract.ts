import type { Execution } from '../../contract/execution.ts'
import type { FlowCountQuery, FlowCounts, FlowListQuery, FlowSort } from '../../contract/flow-list.ts'
import type { Flow } from '../../contract/flow.ts'
import { foldText } from '../../contract/text.ts'

/** What is in a store, for the plain reading of the contract below. */
export type Kept = { flow: Flow; executions: Execution[] }

/** All flows that a list should hold, in order, found in the plainest way. */
export const expectedList = (kept: Kept[], query: FlowListQuery): Flow[] =>
  kept
    .filter((one) => matches(one, query))
    .map(({ flow }) => flow)
    .toSorted((a, b) => compareBy(query.sort)(a, b))

export const expectedCounts = (kept: Kept[], query: FlowCountQuery): FlowCounts => {
  const { 'filter[status]': status, ...others } = query
  const matching = kept.filter((one) =>
    matches(one, { ...others, 'filter[status]': status && { flow: [], execution: status.execution } }),
  )
  const count = (word: string) => matching.filter(({ flow }) => flow.status === word).length
  return { all: matching.length, draft: count('draft'), published: count('published'), paused: count('paused') }
}

const matches = ({ flow, executions }: Kept, query: FlowCountQuery): boolean => {
  const status = query['filter[status]'] ?? { flow: [], execution: [] }
  const { 'filter[type]': types, 'filter[search]': search } = query
  if (status.flow.length > 0 && !(status.flow as string[]).includes(flow.status)) return false
  if (types && !(types as string[]).includes(flow.type)) return false
  if (search !== undefined && !has(flow.name, search) && !has(flow.description ?? '', search)) return false
  const { 'filter[from]': from, 'filter[to]': to, 'filter[direction]': direction, 'filter[duration]': duration } = query
  const asked = [from, to, direction, duration].some((filter) => filter !== undefined) || status.execution.length > 0
  if (!asked) return true
  return executions.some(
    (execution) =>
      (from === undefined || (execution.caller?.startsWith(`+${from}`) ?? false)) &&
      (to === undefined || (execution.callee?.startsWith(`+${to}`) ?? false)) &&
      (direction === undefined || execution.direction === direction) &&
      (status.execution.length === 0 || (status.execution as string[]).includes(execution.status)) &&
      (duration === undefined ||
        (execution.duration !== null &&
          execution.duration >= (duration.least ?? 0) &&
          execution.duration <= (duration.most ?? Infinity))),
  )
}

const has = (text: string, part: string): boolean => foldText(text).includes(foldText(part))

const compareBy = (sort: FlowSort[]) => (a: Flow, b: Flow) => {
  for (const { field, descending } of sort) {
    const order = compare(sortValue(a, field), sortValue(b, field))
    if (order !== 0) return descending ? -order : order
  }
  return compare(a.id, b.id)
}

const sortValue = (flow: Flow, field: FlowSort['field']) => (field === 'name' ? foldText(flow.name) : flow[field]!)

/** Texts in the order of their code points, which isn't that of JavaScript's `<`. */
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' || typeof b === 'number'
    ? Number(a) - Number(b)
    : Buffer.compare(Buffer.from(a), Buffer.from(b))
