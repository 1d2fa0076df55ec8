import { queryOptions } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { Session } from '../../contract/session.ts'
import { call, type Send, sendFromPage } from '../api/call.ts'
import { sessionKey } from '../api/presence.ts'
import { isRefused } from '../api/refused.ts'

/** Who is signed in in this browser by now, while the session of this page has ended; null where nobody is. */
export const signedInNow = () =>
  queryOptions({
    queryKey: [...sessionKey, 'now'],
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return (await call(dashboardEndpoints.getSession, {}, { signal, send: unkept })).data
      } catch (error) {
        if (isRefused(error, 401)) return null
        throw error
      }
    },
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  })

/** What the service worker had kept tells who was signed in once. */
const unkept: Send = async (url, request) => {
  const response = await sendFromPage(url, request)
  if (response.headers.has('flows-kept-at')) throw new Error('The answer is one that the device had kept.')
  return response
}
