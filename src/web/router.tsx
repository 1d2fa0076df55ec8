import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import type { KeysTaken } from '../contract/rendered-page.ts'
import { createReadAhead, type ReadAhead } from './api/read-ahead.ts'
import { noteServerTime } from './api/server-clock.ts'
import { keptAt, type ReadQuery, takeOver } from './handover.ts'
import { routeTree } from './route-tree.gen.ts'
import { FaultPage } from './shell/FaultPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import type { Preferences } from './shell/preferences.ts'
import { PreferencesProvider } from './shell/PreferencesProvider.tsx'
import { maySpendOnIntent } from './ui/line.ts'
import { placeOf } from './ui/place-of.ts'
import { whenIdle } from './ui/use-when-idle.ts'
import { NoticesProvider } from './ui/Notices.tsx'

/** What every route can count on. */
export type RouterContext = {
  queryClient: QueryClient
  readAhead: ReadAhead
  /** Whose keys sign in; undefined on a page that no server has rendered. */
  keysTaken: () => KeysTaken | undefined
}

type Reader = {
  queryClient: QueryClient
  preferences: Preferences
  /** Milliseconds since 1970, as the page was rendered. */
  now: number
  /** Known at the server alone. */
  keysTaken?: KeysTaken
  /** What styles and scripts that are added to the page must carry to be heeded; none in development. */
  nonce: string | undefined
  /** Given at the server: what the browser is to take over, with the page. */
  handOver?: (client: QueryClient) => string
}

/** What the server hands over with a page that it rendered. */
type Handover = { preferences: Preferences; now: number; keysTaken: KeysTaken | undefined; queries: string }

/** The dashboard for one reader; whatever differs from reader to reader comes in here. */
export const createAppRouter = ({ queryClient, preferences, now, keysTaken, nonce, handOver }: Reader) => {
  const isServer = handOver !== undefined
  let shown = { preferences, now, keysTaken }
  let isTakingOver = false
  return createRouter({
    routeTree,
    ...(nonce !== undefined && { ssr: { nonce } }),
    context: {
      queryClient,
      readAhead: createReadAhead(queryClient, { isServer }),
      keysTaken: () => shown.keysTaken,
    },
    defaultPreload: !isServer && maySpendOnIntent() && 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: FaultPage,
    defaultNotFoundComponent: NotFoundPage,
    // Where the reader has scrolled to before the page was taken over, they stay.
    scrollRestoration: () => {
      if (!isTakingOver) return true
      isTakingOver = false
      return false
    },
    getScrollRestorationKey: ({ state }) => placeOf(state),
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
      return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
    },
    dehydrate: (): Handover => ({ ...shown, queries: handOver?.(queryClient) ?? '[]' }),
    hydrate: ({ queries, ...handed }: Handover) => {
      shown = handed
      isTakingOver = true
      const read: ReadQuery[] = JSON.parse(queries)
      const since = keptAt()
      noteServerTime(handed.now, since)
      takeOver(queryClient, read, since)
      if (since) return
      const keep = async () => (await import('./offline/keep-answers.ts')).keepAnswers(read)
      whenIdle(() => void keep().catch(() => {}))
    },
    Wrap: ({ children }) => (
      <PreferencesProvider initial={shown.preferences} renderedAt={shown.now}>
        <QueryClientProvider client={queryClient}>
          <NoticesProvider>{children}</NoticesProvider>
        </QueryClientProvider>
      </PreferencesProvider>
    ),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
