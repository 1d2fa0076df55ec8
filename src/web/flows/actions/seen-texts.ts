import { queryOptions } from '@tanstack/react-query'
import type { FlowRow } from '../../../contract/flow-row.ts'
import type { Flow } from '../../../contract/flow.ts'
import { laterEndpoints } from '../../../contract/later-endpoints.ts'
import { call } from '../../api/call.ts'
import { flowKeys } from '../flow-queries.ts'
import { isSameIn } from '../same-content.ts'

/** How many changes are gone back; what was seen is seldom older. */
const mostBack = '10'

type Texts = Pick<Flow, 'description' | 'metadata'>

/**
 * The texts of a flow as they were when a list showed it, which left them out: the changes since are gone back until
 * they are the ones that the list had marks of. Null where the history doesn't lead there.
 */
export const seenTexts = (row: FlowRow, now: Flow) =>
  queryOptions({
    queryKey: [...flowKeys.detail(row.id), 'seen', row.description_mark, row.metadata_mark],
    queryFn: async ({ signal }): Promise<Texts | null> => {
      const input = { params: { flow_id: row.id }, query: { limit: mostBack } }
      const { data } = await call(laterEndpoints.listHistory, input, { signal })
      let texts = { ...row, ...textsOf(now) }
      for (const { changes } of data) {
        const former = changes.filter(({ field }) => field in textsOf(now))
        texts = { ...texts, ...Object.fromEntries(former.map(({ field, before }) => [field, before])) }
        if (isSameIn('description', row, texts) && isSameIn('metadata', row, texts)) return textsOf(texts)
      }
      return null
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

const textsOf = ({ description, metadata }: Texts): Texts => ({ description, metadata })
