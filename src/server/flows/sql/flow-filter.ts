import type { FlowCountQuery } from '../../../contract/flow-list.ts'
import { foldText } from '../../../contract/text.ts'
import { executionFilterOf, type ExecutionFilter } from './execution-filter.ts'

/** The filters of a list, ready to be asked. */
export type FlowFilter = {
  statuses: string[] | null
  types: string[] | null
  /** Folded; null when nothing is searched. */
  text: string | null
  execution: ExecutionFilter | null
}

export const readFilter = (query: FlowCountQuery): FlowFilter => ({
  statuses: given(query['filter[status]']?.flow),
  types: given(query['filter[type]']),
  text: foldText(query['filter[search]'] ?? '') || null,
  execution: executionFilterOf(query),
})

/** The words, each once; null when there are none. */
const given = (words: string[] | undefined): string[] | null => (words?.length ? [...new Set(words)] : null)

/** Whether the filter asks for more than the flows' own fields. */
export const isCostly = ({ text, execution }: FlowFilter): boolean => text !== null || execution !== null

/** No text that was ever kept has these in it, and the search index can't be asked for them. */
export const isUnfindable = ({ text }: FlowFilter): boolean =>
  text !== null && (text.includes('\0') || !text.isWellFormed())
