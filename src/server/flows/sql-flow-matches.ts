import type { Expression } from 'kysely'
import type { FlowCountQuery } from '../../contract/flow-list.ts'
import { foldText } from '../../contract/text.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { executionFilterOf, matchesExecution, type ExecutionFilter } from './sql-execution-filter.ts'
import {
  type ExecutionIndex,
  executionsThrough,
  type FlowIndex,
  flowsThrough,
  flowsWithText,
  hasText,
  shortestIndexed,
} from './sql-through-index.ts'
import { narrowIndex } from './sql-narrow-index.ts'
import type { Thresholds } from './sql-thresholds.ts'

/** The filters of a list, ready to be asked. */
export type FlowFilter = {
  statuses: string[] | null
  types: string[] | null
  /** Folded; null when nothing is searched. */
  text: string | null
  execution: { filter: ExecutionFilter; narrow: ExecutionIndex | null } | null
}

/** Reads the filters, and finds out how those on executions are best asked. */
export const planFilter = async (
  db: FlowsDatabase,
  query: FlowCountQuery,
  { fewExecutions }: Thresholds,
): Promise<FlowFilter> => {
  const statuses = query['filter[status]']?.flow
  const execution = executionFilterOf(query)
  return {
    statuses: statuses?.length ? statuses : null,
    types: query['filter[type]'] ?? null,
    text: foldText(query['filter[search]'] ?? '') || null,
    execution: execution && { filter: execution, narrow: await narrowIndex(db, execution, fewExecutions) },
  }
}

/** Whether the filter asks for more than the flows' own fields. */
export const isCostly = ({ text, execution }: FlowFilter): boolean => text !== null || execution !== null

/** No text that was ever kept has these in it, and the search index can't be asked for them. */
export const isUnfindable = ({ text }: FlowFilter): boolean =>
  text !== null && (text.includes('\0') || !text.isWellFormed())

/** The flows in use that match, read through `index`. */
export const matchingFlows = (db: FlowsDatabase, filter: FlowFilter, index: FlowIndex) => {
  const { statuses, types, text, execution } = filter
  let flows = db.selectFrom(flowsThrough(index)).where('flow.deleted_at', 'is', null)
  if (statuses) flows = flows.where('flow.status', 'in', statuses)
  if (types) flows = flows.where('flow.type', 'in', types)
  if (text !== null)
    flows = isIndexed(text)
      ? flows.where('flow.no', 'in', flowsWithText(text))
      : flows.where(({ ref }) => hasText(ref('flow.search_text'), text))
  if (!execution) return flows

  const matches = matchesExecution(execution.filter)
  if (execution.narrow) {
    const found = db.selectFrom(executionsThrough(execution.narrow)).select('execution.flow_no').where(matches)
    return flows.where('flow.no', 'in', found)
  }
  if (carryingCount.includes(index)) flows = flows.where('flow.flow_executions_count', '>', 0)
  return flows.where(({ exists, selectFrom }) =>
    exists(
      selectFrom(executionsThrough('executions_by_flow'))
        .select('execution.no')
        .whereRef('execution.flow_no', '=', 'flow.no')
        .where(matches),
    ),
  )
}

/** Those that can tell without reading the flow that it has no executions at all. */
const carryingCount: FlowIndex[] = ['flows_by_no', 'flows_by_text', 'flows_by_all', 'flows_by_count']

/** The flows in use among those with these keys, read through `index`. */
export const flowsAmong = (db: FlowsDatabase, keys: Expression<number>, index: FlowIndex) =>
  db.selectFrom(flowsThrough(index)).where('flow.deleted_at', 'is', null).where('flow.no', 'in', keys)

/** The index through which all that match are found: in the order of the keys, as executions and texts are kept. */
export const scanIndex = ({ text }: FlowFilter): FlowIndex =>
  text !== null && !isIndexed(text) ? 'flows_by_text' : 'flows_by_no'

const isIndexed = (text: string): boolean => [...text].length >= shortestIndexed
