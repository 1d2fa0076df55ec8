import * as z from 'zod/mini'
import { endpoint } from '../../contract/endpoint.ts'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import { type PageQuery, pageOf } from '../../contract/page.ts'
import { FlowInTrash } from '../../contract/trash.ts'
import { bodyQuery } from '../api/api-query.ts'
import { flowKeys } from '../flows/flow-queries.ts'
import type { PageSearch } from '../ui/search-params.ts'

const { description: _, metadata: __, ...shown } = FlowInTrash.shape

/** What the list shows of a flow in the trash. Its texts, which may be long, are neither handed over nor kept. */
const TrashRow = z.object(shown)
export type TrashRow = z.infer<typeof TrashRow>

const listRows = endpoint({ ...laterEndpoints.listTrash, success: { status: 200, body: pageOf(TrashRow) } })

export const trashQueries = {
  list: (query: z.input<typeof PageQuery>) => bodyQuery([...flowKeys.all, 'trash', query], listRows, { query }),
}

export const toTrashQuery = ({ page = 1 }: PageSearch): z.input<typeof PageQuery> => ({
  page: String(page),
  limit: '25',
})
