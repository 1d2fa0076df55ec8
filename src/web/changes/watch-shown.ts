import type { Query, QueryClient } from '@tanstack/react-query'
import type { Change, News } from '../../contract/changes.ts'
import type { Execution } from '../../contract/execution.ts'
import type { FlowRow } from '../../contract/flow-row.ts'
import type { Flow } from '../../contract/flow.ts'
import type { Page } from '../../contract/page.ts'
import { knownSession } from '../api/presence.ts'
import { isRefused } from '../api/refused.ts'
import { comparePages } from './compare-pages.ts'
import { hasNews, setNews, type ShownNews } from './news-store.ts'
import { gone, readAgain, refused } from './read-again.ts'

/** In milliseconds. */
const soon = 100
const leastPause = 1000

/** How long to wait, and how often, where no answer came; by then the stream has broken off as well, and begins anew. */
const pauseAfterSilence = 5000
const mostTries = 12

/**
 * Holds what the page shows against how it is now, whenever it may have changed. What moves nothing is put in place; of
 * the rest the page is only told. What was done here is shown already, and so is no news.
 */
export const watchShown = (client: QueryClient) => {
  const cache = client.getQueryCache()
  const lookedAt = new WeakMap<Query, number>()
  const waiting = new Map<Query, { timer: ReturnType<typeof setTimeout>; tries: number }>()
  /** Who wrote last. */
  const authors = new WeakMap<Query, string | null>()
  let isStopped = false
  let isPlacing = false

  /** The ids that were written since the query was answered. */
  const written = new WeakMap<Query, Set<string>>()

  /** `tries` are those that no answer came to. */
  const lookSoon = (query: Query, tries = 0) => {
    const planned = waiting.get(query)
    if (planned && planned.tries <= tries) return
    clearTimeout(planned?.timer)
    const least = tries > 0 ? pauseAfterSilence : soon
    const pause = Math.max(least, (lookedAt.get(query) ?? 0) + leastPause - performance.now())
    waiting.set(query, { timer: setTimeout(() => void look(query, tries), pause), tries })
  }

  const look = async (query: Query, tries: number) => {
    waiting.delete(query)
    if (isStopped || !query.isActive() || query.state.data === undefined) return
    // What is under way here is about to be shown.
    if (client.isMutating() > 0 || query.state.fetchStatus !== 'idle') return lookSoon(query)
    lookedAt.set(query, performance.now())
    const { dataUpdatedAt } = query.state
    const by = authors.get(query) ?? null
    if (isVersion(query)) {
      await client.refetchQueries({ queryKey: query.queryKey, exact: true })
      const isGone = isRefused(query.state.error, 404)
      return setNews(query.queryHash, isGone ? { what: 'deleted', count: 1, by, show: null } : null)
    }
    const now = await readAgain(client, query)
    if (isStopped || now === refused) return
    if (now === undefined) return tries < mostTries ? lookSoon(query, tries + 1) : undefined
    if (client.isMutating() > 0 || query.state.dataUpdatedAt !== dataUpdatedAt) return lookSoon(query)
    const found = compare(query, now, written.get(query))
    if (found.inPlace) place(query, found.inPlace, dataUpdatedAt)
    // The counts on the tabs go with the rows that they count.
    if (found.count === 0) {
      setNews(query.queryHash, null)
      if (found.inPlace) void refreshCounts(client)
      return
    }
    setNews(query.queryHash, { what: found.what, count: found.count, by, show: () => show(query, now) })
  }

  /** What moves nothing. */
  const place = (query: Query, data: unknown, updatedAt: number) => {
    isPlacing = true
    client.setQueryData(query.queryKey, data, { updatedAt })
    isPlacing = false
  }

  const show = (query: Query, now: unknown) => {
    setNews(query.queryHash, null)
    written.delete(query)
    if (now === gone) {
      void client.invalidateQueries({ queryKey: query.queryKey, exact: true })
    } else {
      client.setQueryData(query.queryKey, now)
    }
    // It may have changed once more since.
    void client.invalidateQueries({ predicate: isOfLists })
  }

  /** Whatever is read anew is no longer behind, and what is no longer shown is no news. */
  const unsubscribe = cache.subscribe((event) => {
    const success = event.type === 'updated' && event.action.type === 'success' ? event.action : null
    // A refused write, say, has brought the page what it was told of.
    if (success?.manual && !isPlacing && hasNews(event.query.queryHash)) lookSoon(event.query)
    const isRead = success !== null && !success.manual
    const isLeft = event.type === 'observerRemoved' && !event.query.isActive()
    if (!isRead && !isLeft && event.type !== 'removed') return
    written.delete(event.query)
    setNews(event.query.queryHash, null)
  })

  return {
    hear: ({ missed, changes }: News): void => {
      // What was fetched ahead, or is only kept, is read again when it is looked at.
      if (missed || changes.length > 0)
        void client.invalidateQueries({ predicate: isOfFlows, type: 'inactive', refetchType: 'none' })
      for (const query of cache.findAll({ type: 'active', predicate: isWatched })) {
        const about = changes.filter((change) => concerns(change, query))
        // A form that is open shows the flow in its own way.
        if ((!missed && about.length === 0) || isShownByForm(client, query)) continue
        authors.set(query, otherThan(client, about.at(-1)))
        written.set(query, new Set([...(written.get(query) ?? []), ...about.flatMap(({ flow_id }) => flow_id ?? [])]))
        lookSoon(query)
      }
    },
    stop: () => {
      isStopped = true
      unsubscribe()
      for (const { timer } of waiting.values()) clearTimeout(timer)
    },
  }
}

type Keyed = Pick<Query, 'queryKey'>

// What a query found is told by its key, as flow-queries.ts, history-queries.ts, trash-queries.ts and
// execution-queries.ts make them.
const isOfFlows = ({ queryKey: [kind, part] }: Keyed): boolean =>
  (kind === 'flows' && part !== 'counts') || kind === 'executions'

/** What stays as it was read, with a note where that has changed, while somebody tells of changes; counts go with their rows. */
export const isKeptRight = ({ queryKey: [kind] }: Keyed): boolean => kind === 'flows' || kind === 'executions'

/**
 * Not what a version was, which doesn't change, nor what a question shows, which the save asks about once more. A
 * history is read again with its flow.
 */
const isWatched = (query: Query): boolean => {
  const [, part] = query.queryKey
  return (
    isOfFlows(query) && part !== 'history' && (part !== 'detail' || query.queryKey.length === 3 || isVersion(query))
  )
}

const isOfLists = ({ queryKey: [kind, part] }: Keyed): boolean => kind === 'flows' && part !== 'detail'

const isVersion = ({ queryKey }: Query): boolean => queryKey[1] === 'detail' && queryKey[3] === 'version'

const isShownByForm = (client: QueryClient, { queryKey }: Query): boolean =>
  queryKey[1] === 'detail' &&
  queryKey.length === 3 &&
  client.getQueryCache().findAll({ queryKey: [...queryKey, 'version'], type: 'active' }).length > 0

/** Whether a write may have changed what a query found. */
const concerns = ({ flow_id, action }: Change, { queryKey: [kind, part, id] }: Query): boolean => {
  if (kind === 'executions') return part === flow_id && /^(execution\.|flow\.started)/.test(action)
  return part === 'detail' ? id === flow_id : true
}

/** Who it was, unless it was this person, or somebody with the same key. */
const otherThan = (client: QueryClient, change: Change | undefined): string | null => {
  const session = knownSession(client)
  if (!change?.by || !session || change.by.id === session.key.id) return null
  return change.by.name
}

type Found = { what: ShownNews['what']; count: number; inPlace: unknown }

const compare = (
  { queryKey: [kind, part], state }: Query,
  now: unknown,
  written: ReadonlySet<string> = new Set(),
): Found => {
  if (now === gone) return { what: 'deleted', count: 1, inPlace: null }
  if (kind === 'executions')
    return {
      what: 'executions',
      ...comparePages(state.data as Page<Execution>, now as Page<Execution>, { isSame: () => true }),
    }
  if (part === 'detail') {
    const [flow, flowNow] = [state.data as Flow, now as Flow]
    const isSame = isSameFlow(flow, flowNow)
    return {
      what: 'flow',
      count: isSame ? 0 : 1,
      inPlace: isSame && flow.flow_executions_count !== flowNow.flow_executions_count ? flowNow : null,
    }
  }
  const what = part === 'trash' ? 'trash' : 'flows'
  return { what, ...comparePages(state.data as Page<FlowRow>, now as Page<FlowRow>, { isSame: isSameFlow, written }) }
}

/** Whether all is as it was but the count of calls and messages, which changes all the time. */
const isSameFlow = <T extends Flow | FlowRow>(one: T, other: T): boolean =>
  JSON.stringify({ ...one, flow_executions_count: 0 }) === JSON.stringify({ ...other, flow_executions_count: 0 })

const refreshCounts = (client: QueryClient) => client.invalidateQueries({ queryKey: ['flows', 'counts'] })
