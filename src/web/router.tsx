import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { routeTree } from './route-tree.gen.ts'
import { FaultPage } from './shell/FaultPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import type { Preferences } from './shell/preferences.ts'
import { PreferencesProvider } from './shell/PreferencesProvider.tsx'
import { NoticesProvider } from './ui/Notices.tsx'

/** What every route can count on. */
export type RouterContext = { queryClient: QueryClient }

type Reader = { queryClient: QueryClient; preferences: Preferences }

/** The dashboard for one reader; whatever differs from reader to reader comes in here. */
export const createAppRouter = ({ queryClient, preferences }: Reader) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: FaultPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
      return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
    },
    Wrap: ({ children }) => (
      <PreferencesProvider initial={preferences}>
        <QueryClientProvider client={queryClient}>
          <NoticesProvider>{children}</NoticesProvider>
        </QueryClientProvider>
      </PreferencesProvider>
    ),
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
