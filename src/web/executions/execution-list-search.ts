import * as z from 'zod/mini'
import type { ExecutionListQuery } from '../../contract/execution.ts'
import { orAbsent, pageNumber } from '../ui/search-params.ts'

/** Which page of a flow's executions is open, as it stands in the address of the flow's page. */
export const ExecutionListSearch = z.object({ page: orAbsent(pageNumber) })
export type ExecutionListSearch = z.infer<typeof ExecutionListSearch>

export const toExecutionQuery = ({ page = 1 }: ExecutionListSearch): z.input<typeof ExecutionListQuery> => ({
  page: String(page),
  limit: '10',
})
