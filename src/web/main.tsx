import type { QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { createAppRouter } from './router.tsx'
import { endSession } from './session/session-queries.ts'
import { readPreferences } from './shell/preferences.ts'
import './styles.css'

const longestWaitForData = 400

const start = async () => {
  const preferences = readPreferences(document.cookie, navigator.languages)
  document.documentElement.lang = preferences.language
  const queryClient = createQueryClient(endSession)
  const router = createAppRouter({ queryClient, preferences })
  // The page's data is asked for before the first render takes its time; if it comes soon, rows are what is drawn first.
  await router.load()
  await answered(queryClient)
  createRoot(document.getElementById('root')!).render(<RouterProvider router={router} />)
}

/** Until what is being asked now has its answer, though not for long. */
const answered = (client: QueryClient): Promise<void> =>
  new Promise((resolve) => {
    const asked = client.getQueryCache().findAll({ predicate: ({ state }) => state.status === 'pending' })
    const finish = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const check = () => {
      if (asked.every(({ state }) => state.status !== 'pending')) finish()
    }
    const timer = setTimeout(finish, longestWaitForData)
    const stop = client.getQueryCache().subscribe(check)
    check()
  })

void start()
