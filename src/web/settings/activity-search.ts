import * as z from 'zod/mini'
import { orAbsent, pageNumber } from '../ui/search-params.ts'

const text = orAbsent(z.string())

/** Which part of the activity is open, as it stands in the address: of a key, of a kind, of a flow. */
export const ActivitySearch = z.object({ by: text, action: text, flow: text, page: orAbsent(pageNumber) })
export type ActivitySearch = z.infer<typeof ActivitySearch>
