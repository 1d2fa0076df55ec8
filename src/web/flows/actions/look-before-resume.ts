import type { QueryClient } from '@tanstack/react-query'
import type { SincePublished } from '../../../contract/flow-history.ts'
import { storeCan } from '../../api/store-can.ts'
import type { KnownFlow } from '../known-flow.ts'
import { isSameContent } from '../same-content.ts'
import { sincePublished } from './since-published.ts'
import type { AskedAction } from './use-flow-actions.ts'

/** Milliseconds for which a press of Resume waits to see what it would bring to people. */
const longestLook = 2_000

/** Begins to look once a press is likely. */
export const lookAhead = (client: QueryClient, flowId: string): void => {
  if (storeCan(client, 'history')) void client.prefetchQuery(look(flowId))
}

/**
 * What to ask before a flow goes live again, if it isn't any more what people had of it; null if it is, and where that
 * isn't known soon.
 */
export const lookBeforeResume = async (
  client: QueryClient,
  flow: KnownFlow,
): Promise<Pick<AskedAction, 'now'> | null> => {
  if (!storeCan(client, 'history')) return null
  const found = await Promise.race([
    client.fetchQuery(look(flow.id)).catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), longestLook)),
  ])
  // Shown with the question, if one is asked, and too old for the next.
  if (!found || !hasNews(found.since)) return forgetLook(client, flow.id)
  const now = { flow: found.since.flow, etag: found.etag }
  return isSameContent(now.flow, flow) ? {} : { now }
}

/** What was seen is not what there is. */
export const forgetLook = (client: QueryClient, flowId: string): null => {
  client.removeQueries({ queryKey: sincePublished(flowId).queryKey })
  return null
}

const look = (flowId: string) => ({ ...sincePublished(flowId), staleTime: 5_000, gcTime: 5_000 })

/** Of a flow that never was live all is new, as far as its history is known. */
const hasNews = ({ version, created, edited, changes }: SincePublished): boolean =>
  version === null ? created !== null || edited !== null : changes.length > 0
