import * as z from 'zod/mini'
import { ExecutionStatus } from '../../contract/execution.ts'
import { orAbsent, PageSearch } from '../ui/search-params.ts'

/** Which executions of a flow are shown, as it stands in the address of its page. */
export const ExecutionSearch = z.object({ ...PageSearch.shape, execution_status: orAbsent(ExecutionStatus) })
export type ExecutionSearch = z.infer<typeof ExecutionSearch>
