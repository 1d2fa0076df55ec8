import type { FlowListQuery, FlowSort, FlowSortField } from '../../contract/flow-list.ts'
import type { FlowRow } from '../db/schema.ts'
import type { FlowIndex } from './sql-through-index.ts'

export type FlowOrder = { column: keyof FlowRow & string; direction: 'asc' | 'desc' }[]

/** The order of a list, ties broken by id so that it is the same on every page. */
export const orderOf = (sort: FlowListQuery['sort']): FlowOrder => [
  ...firstOfEach(sort).map(({ field, descending }) => ({
    column: sortColumns[field],
    direction: descending ? ('desc' as const) : ('asc' as const),
  })),
  { column: 'id', direction: 'asc' },
]

/** The same rows from the other end. */
export const reversed = (order: FlowOrder): FlowOrder =>
  order.map(({ column, direction }) => ({ column, direction: direction === 'asc' ? 'desc' : 'asc' }))

/** The index whose order is nearest: the rest is sorted among the rows that are alike in it. */
export const orderIndex = ([first, ...others]: FlowListQuery['sort']): FlowIndex => {
  const field = first?.field ?? 'updated_at'
  // With few values, so many rows are alike that the columns of the others must be at hand.
  const isCoarse = field === 'status' || field === 'type' || field === 'flow_executions_count'
  return isCoarse && others.length > 0 ? 'flows_by_all' : orderIndexes[field]
}

/** A field that comes again can't change the order any more. */
const firstOfEach = (sort: FlowSort[]): FlowSort[] =>
  sort.filter(({ field }, at) => sort.findIndex((other) => other.field === field) === at)

const sortColumns = {
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
