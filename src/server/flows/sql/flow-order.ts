import type { FlowListQuery, FlowSort, FlowSortField } from '../../../contract/flow-list.ts'
import type { FlowRow } from '../../db/schema.ts'
import type { FlowIndex } from './dialect.ts'

export type FlowOrder = { column: keyof FlowRow & string; direction: 'asc' | 'desc' }[]

/** The order of a list, ties broken by id so that it is the same on every page. */
export const orderOf = (sort: FlowSort[]): FlowOrder => [
  ...firstOfEach(sort).map(({ field, descending }) => ({
    column: sortColumns[field],
    direction: descending ? ('desc' as const) : ('asc' as const),
  })),
  { column: 'id', direction: 'asc' },
]

/** The same rows from the other end. */
export const reversed = (order: FlowOrder): FlowOrder =>
  order.map(({ column, direction }) => ({ column, direction: direction === 'asc' ? 'desc' : 'asc' }))

/** The index in the order of a field. */
export const orderIndex = (field: FlowSortField): FlowIndex => orderIndexes[field]

/** Whether the first rows in this order stand at the beginning of an index, or nearly so. */
export const isWorthWalking = ([first, ...others]: FlowSort[]): boolean => {
  if (!first) return true
  const { field, descending } = first
  // With two or three values, so many flows are alike that all of them would have to be sorted by what comes next.
  if (field === 'status' || field === 'type') return others.length === 0 && !descending
  return others.length === 0 || field !== 'flow_executions_count'
}

/** Whether this order of a sort is that of an index, from its beginning or its end, so that nothing needs sorting. */
export const isIndexOrder = (sort: FlowSort[], order: FlowOrder): boolean => {
  const [first, last] = order
  const isDownwards = sort[0]?.field === 'updated_at' || sort[0]?.field === 'created_at'
  return sort.length === 1 && (first?.direction === last?.direction) !== isDownwards
}

/** A field that comes again can't change the order any more. */
export const firstOfEach = (sort: FlowListQuery['sort']): FlowSort[] =>
  sort.filter(({ field }, at) => sort.findIndex((other) => other.field === field) === at)

export const sortColumns = {
  name: 'name_folded',
  status: 'status',
  type: 'type',
  flow_executions_count: 'flow_executions_count',
  created_at: 'created_at',
  updated_at: 'updated_at',
} as const satisfies Record<FlowSortField, keyof FlowRow>

const orderIndexes = {
  name: 'flows_by_name',
  status: 'flows_by_status',
  type: 'flows_by_type',
  flow_executions_count: 'flows_by_count',
  created_at: 'flows_by_created_at',
  updated_at: 'flows_by_updated_at',
} as const satisfies Record<FlowSortField, FlowIndex>
