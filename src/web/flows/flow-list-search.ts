import * as z from 'zod/mini'
import { Direction, ExecutionStatus, executionFilters } from '../../contract/execution.ts'
import type { FlowCountQuery, FlowListQuery } from '../../contract/flow-list.ts'
import { defaultFlowSort, FlowSortField } from '../../contract/flow-list.ts'
import { FlowStatus, FlowType } from '../../contract/flow.ts'
import { PhonePrefix } from '../../contract/phone-number.ts'
import { askedDuration } from './duration-text.ts'
import { orAbsent, pageNumber } from '../ui/search-params.ts'

export const pageSizes = [10, 25, 50, 100]

const flowSorts = FlowSortField.options.flatMap((field) => [field, `-${field}`] as const)

const accepts = (schema: z.ZodMiniType) => z.refine<string>((text) => schema.safeParse(text).success)

/**
 * The list's state, as it stands in the address of the page. What is absent has its default, and a value that makes no
 * sense falls back to it, so that no bookmark ever breaks.
 */
export const FlowListSearch = z.object({
  page: orAbsent(pageNumber),
  limit: orAbsent(z.pipe(z.transform(Number), z.number().check(z.refine((size) => pageSizes.includes(size))))),
  sort: orAbsent(z.enum(flowSorts)),
  status: orAbsent(FlowStatus),
  type: orAbsent(FlowType),
  search: orAbsent(z.string().check(z.trim(), z.minLength(1))),
  from: orAbsent(z.string().check(accepts(PhonePrefix))),
  to: orAbsent(z.string().check(accepts(PhonePrefix))),
  direction: orAbsent(Direction),
  execution_status: orAbsent(ExecutionStatus),
  // The API takes neither `>60` nor `<60`, which an address may hold.
  duration: orAbsent(
    z.string().check(
      z.minLength(1),
      z.refine((text) => executionFilters['filter[duration]'].safeParse(askedDuration(text)).success),
    ),
  ),
})
export type FlowListSearch = z.infer<typeof FlowListSearch>

const filterNames = ['search', 'type', 'status', 'from', 'to', 'direction', 'execution_status', 'duration'] as const
export type FilterName = (typeof filterNames)[number]

/** The filters that look at a flow's executions rather than at the flow itself. */
export const executionFilterNames: FilterName[] = ['from', 'to', 'direction', 'execution_status', 'duration']

export const activeFilters = (search: FlowListSearch): FilterName[] =>
  filterNames.filter((name) => search[name] !== undefined)

/** The search without its filters; how it is sorted and paged stays. */
export const withoutFilters = ({ limit, sort }: FlowListSearch): FlowListSearch => ({ limit, sort })

/** The search with some filters changed, which always leads to the first page. */
export const withFilters = (search: FlowListSearch, changed: Partial<FlowListSearch>): FlowListSearch => ({
  ...search,
  ...changed,
  page: undefined,
})

export const currentSort = ({ sort = defaultFlowSort }: FlowListSearch) => ({
  field: sort.replace('-', '') as FlowSortField,
  descending: sort.startsWith('-'),
})

/** What the API is asked to count for the tabs; the tab that is open makes no difference. */
export const toCountQuery = (search: FlowListSearch): z.input<typeof FlowCountQuery> => ({
  'filter[status]': search.execution_status,
  'filter[type]': search.type,
  'filter[search]': search.search,
  'filter[from]': search.from,
  'filter[to]': search.to,
  'filter[direction]': search.direction,
  'filter[duration]': search.duration && askedDuration(search.duration),
})

/** What the API is asked to list. */
export const toListQuery = (search: FlowListSearch): z.input<typeof FlowListQuery> => ({
  ...toCountQuery(search),
  'filter[status]': [search.status, search.execution_status].filter(Boolean).join(',') || undefined,
  page: String(search.page ?? 1),
  limit: String(search.limit ?? pageSizes[0]),
  sort: search.sort ?? defaultFlowSort,
})
