import * as z from 'zod/mini'
import { orAbsent, PageSearch, pageNumber } from '../ui/search-params.ts'

/** Which page of the history is open, or which versions are compared; without `to` it is with the flow as it is now. */
export const HistorySearch = z.object({ ...PageSearch.shape, from: orAbsent(pageNumber), to: orAbsent(pageNumber) })
export type HistorySearch = z.infer<typeof HistorySearch>
