import { queryOptions } from '@tanstack/react-query'
import type { SincePublished } from '../../../contract/flow-history.ts'
import { laterEndpoints } from '../../../contract/later-endpoints.ts'
import { ask } from '../../api/ask.ts'
import { flowKeys } from '../flow-queries.ts'

/** What publishing a flow would bring to people, with the mark of the flow as it is then. Read anew for each question. */
export const sincePublished = (flowId: string) =>
  queryOptions({
    queryKey: [...flowKeys.detail(flowId), 'since-published'],
    queryFn: async ({ signal }): Promise<{ since: SincePublished; etag: string | null }> => {
      const answer = await ask(laterEndpoints.getSincePublished, { params: { flow_id: flowId } }, { signal })
      if ('refused' in answer) throw answer.refused
      return { since: answer.body.data, etag: answer.etag }
    },
    gcTime: 0,
  })
