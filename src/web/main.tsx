import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { createAppRouter } from './router.tsx'
import { endSession } from './session/session-queries.ts'
import { readPreferences } from './shell/preferences.ts'
import './styles.css'

const preferences = readPreferences(document.cookie, navigator.languages)
document.documentElement.lang = preferences.language
const router = createAppRouter({ queryClient: createQueryClient(endSession), preferences })
// Asks for the page's data before the first render takes its time.
await router.load()
createRoot(document.getElementById('root')!).render(<RouterProvider router={router} />)
