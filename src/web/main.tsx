import { RouterProvider } from '@tanstack/react-router'
import { RouterClient } from '@tanstack/react-router/ssr/client'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Language } from '../contract/language.ts'
import { createQueryClient } from './api/query-client.ts'
import { loadMessages } from './i18n/messages.ts'
import { createAppRouter } from './router.tsx'
import { endSession } from './session/session-queries.ts'
import { readPreferences } from './shell/preferences.ts'
import 'virtual:mantine-variables.css'
import './styles.css'

const start = async () => {
  const preferences = readPreferences(document.cookie, navigator.languages)
  const queryClient = createQueryClient({ onSignedOut: endSession })
  const router = createAppRouter({ queryClient, preferences, now: Date.now() })
  const root = document.getElementById('root')!
  // The code in a printed link stands behind `#`, so that the server, which has rendered the page, never saw it.
  const hasCode = window.location.hash.includes('code=')
  if (hasCode || !('$_TSR' in window)) {
    document.documentElement.lang = preferences.language
    await loadMessages(preferences.language)
    createRoot(root).render(<RouterProvider router={router} />)
    return
  }
  await loadMessages(Language.parse(document.documentElement.lang))
  hydrateRoot(root, <RouterClient router={router} />)
}

void start()
