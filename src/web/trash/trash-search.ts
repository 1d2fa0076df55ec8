import * as z from 'zod/mini'
import type { PageQuery } from '../../contract/page.ts'
import { orAbsent, pageNumber } from '../ui/search-params.ts'

/** Which page of the trash is open, as it stands in the address. */
export const TrashSearch = z.object({ page: orAbsent(pageNumber) })
export type TrashSearch = z.infer<typeof TrashSearch>

export const toTrashQuery = ({ page = 1 }: TrashSearch): z.input<typeof PageQuery> => ({
  page: String(page),
  limit: '25',
})
