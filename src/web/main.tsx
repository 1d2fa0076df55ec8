import type { QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { RouterClient } from '@tanstack/react-router/ssr/client'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Language } from '../contract/language.ts'
import { noteOtherPage, whenLineIsBack } from './api/line-state.ts'
import { createQueryClient } from './api/query-client.ts'
import { tellUnfetched } from './api/unfetched.ts'
import { loadMessages } from './i18n/messages.ts'
import { createAppRouter } from './router.tsx'
import { endSession } from './session/session-queries.ts'
import { readPreferences } from './shell/preferences.ts'
import { giveStylesBack } from './ui/styles-apart.ts'
import { followSteps } from './ui/use-drawn.ts'
import 'virtual:theme-variables.css'
import './styles.css'

const start = async () => {
  const preferences = readPreferences(document.cookie, navigator.languages)
  const queryClient = createQueryClient({ onSignedOut: endSession })
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.content
  const router = createAppRouter({ queryClient, preferences, now: Date.now(), nonce })
  followLine(queryClient, router)
  followSteps(router.history)
  const root = document.getElementById('root')!
  // The code in a printed link stands behind `#`, so that the server, which has rendered the page, never saw it.
  const hasCode = window.location.hash.includes('code=')
  if (hasCode || !('$_TSR' in window)) {
    document.documentElement.lang = preferences.language
    await loadMessages(preferences.language)
    createRoot(root).render(<RouterProvider router={router} />)
    return
  }
  // Not `lang`, which a browser that translates the page may have changed.
  const rendered = Language.safeParse(document.documentElement.dataset['language'])
  await loadMessages(rendered.data ?? preferences.language)
  giveStylesBack()
  hydrateRoot(root, <RouterClient router={router} />)
}

/** What was shown while no answer came, or long ago on a page that the browser brings back, is read again. */
const followLine = (queryClient: QueryClient, router: ReturnType<typeof createAppRouter>) => {
  const readAgain = () => {
    // Asked for in vain by a page that failed before it could show it: that page would show it as failed now.
    queryClient.removeQueries({ type: 'inactive', predicate: ({ state }) => state.status === 'error' })
    void queryClient.invalidateQueries()
  }
  whenLineIsBack(readAgain)
  router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && noteOtherPage())
  window.addEventListener('pageshow', ({ persisted }) => persisted && readAgain())
}

tellUnfetched()
void start()
