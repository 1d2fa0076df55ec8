import * as z from 'zod/mini'
import { ExecutionStatus, executionFilters } from './execution.ts'
import { FlowStatus, FlowType } from './flow.ts'
import { pageParameters } from './page.ts'
import { emptyAsAbsent } from './text.ts'

export const FlowSortField = z.enum(['name', 'status', 'type', 'flow_executions_count', 'created_at', 'updated_at'], {
  error: 'sort_unknown',
})
export type FlowSortField = z.infer<typeof FlowSortField>

export type FlowSort = { field: FlowSortField; descending: boolean }

export const defaultFlowSort = '-updated_at'

const words = z.transform((text: string) => text.split(',').map((word) => word.trim()))

const Sort = z.pipe(
  z.string({ error: 'sort_unknown' }),
  z.pipe(
    words,
    z.array(
      z.pipe(
        z.transform((word: string) => ({ field: word.replace(/^-/, ''), descending: word.startsWith('-') })),
        z.object({ field: FlowSortField, descending: z.boolean() }),
      ),
    ),
  ),
)

/** One parameter for two questions: words of a flow's own status, and words of its executions' status. */
const StatusFilter = z.pipe(
  z.string({ error: 'status_filter_unknown' }),
  z.pipe(
    words,
    z.pipe(
      z.array(z.enum([...FlowStatus.options, ...ExecutionStatus.options], { error: 'status_filter_unknown' })),
      z.transform((statuses) => ({
        flow: statuses.filter((status) => FlowStatus.options.includes(status as FlowStatus)) as FlowStatus[],
        execution: statuses.filter((status) =>
          ExecutionStatus.options.includes(status as ExecutionStatus),
        ) as ExecutionStatus[],
      })),
    ),
  ),
)

const TypeFilter = z.pipe(z.string({ error: 'type_unknown' }), z.pipe(words, z.array(FlowType)))

const SearchFilter = z.string({ error: 'search_invalid' }).check(z.trim())

const flowFilters = {
  ...executionFilters,
  'filter[status]': emptyAsAbsent(z.optional(StatusFilter)),
  'filter[type]': emptyAsAbsent(z.optional(TypeFilter)),
  'filter[search]': emptyAsAbsent(z.optional(SearchFilter)),
}

/**
 * The query of the flow list, with the parameters' own names. A flow is kept when it matches every filter on itself,
 * and has at least one execution that matches every filter on executions.
 */
export const FlowListQuery = z.strictObject({
  ...pageParameters,
  ...flowFilters,
  sort: emptyAsAbsent(z._default(Sort, [{ field: 'updated_at', descending: true }])),
})
export type FlowListQuery = z.infer<typeof FlowListQuery>

/** The filters alone, to count the flows that match them. */
export const FlowCountQuery = z.strictObject(flowFilters)
export type FlowCountQuery = z.infer<typeof FlowCountQuery>

/** How many flows there are in each status, and in all; a filter on the flow's own status is left aside. */
export const FlowCounts = z.object({ all: z.int(), draft: z.int(), published: z.int(), paused: z.int() })
export type FlowCounts = z.infer<typeof FlowCounts>
