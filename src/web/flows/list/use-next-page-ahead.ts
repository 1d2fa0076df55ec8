import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type * as z from 'zod/mini'
import type { FlowListQuery } from '../../../contract/flow-list.ts'
import type { PageMeta } from '../../../contract/page.ts'
import { whenIdleAndCheap } from '../../ui/use-when-idle.ts'
import { flowQueries } from '../flow-queries.ts'

/** Fetches the page behind the one that is shown, once the browser has nothing better to do. */
export const useNextPageAhead = (query: z.input<typeof FlowListQuery>, meta: PageMeta | undefined): void => {
  const client = useQueryClient()
  const isLast = !meta || meta.current_page >= meta.last_page
  const next = isLast ? null : JSON.stringify({ ...query, page: String(meta.current_page + 1) })
  useEffect(() => {
    if (next === null) return
    return whenIdleAndCheap(() => void client.prefetchQuery(flowQueries.list(JSON.parse(next))))
  }, [client, next])
}
