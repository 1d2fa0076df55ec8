import type * as z from 'zod/mini'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import type { PageQuery } from '../../contract/page.ts'
import { bodyQuery } from '../api/api-query.ts'
import { flowKeys } from '../flows/flow-queries.ts'
import type { PageSearch } from '../ui/search-params.ts'

export const trashQueries = {
  list: (query: z.input<typeof PageQuery>) =>
    bodyQuery([...flowKeys.all, 'trash', query], laterEndpoints.listTrash, { query }),
}

export const toTrashQuery = ({ page = 1 }: PageSearch): z.input<typeof PageQuery> => ({
  page: String(page),
  limit: '25',
})
