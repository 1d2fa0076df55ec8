import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { Session } from '../../contract/session.ts'
import { call } from '../api/call.ts'
import { isRefused } from '../api/refused.ts'
import { sessionKey } from '../api/session-key.ts'

/** Who is signed in: nobody (null), or somebody whose session has `ended` while this page was open. */
export type Presence = Session | 'ended' | null

export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: sessionKey,
      queryFn: async (context): Promise<Presence> => {
        try {
          return (await call(dashboardEndpoints.getSession, {}, context)).data
        } catch (error) {
          if (isRefused(error, 401)) return null
          throw error
        }
      },
      meta: { address: dashboardEndpoints.getSession.path, isInEnvelope: true },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
    }),
}

/** Everything that was asked in vain while nobody was signed in is asked again. */
export const startSession = async (client: QueryClient, session: Session): Promise<void> => {
  await forgetKept(client)
  client.setQueryData<Presence>(sessionKey, session)
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}

/** Forgets everything that was read during the session; the page leads to signing in by itself. */
export const leaveSession = (client: QueryClient): void => {
  void forgetKept(client)
  client.setQueryData<Presence>(sessionKey, null)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}

/** Called when a call learns that nobody is signed in (any more). */
export const endSession = (client: QueryClient): void => {
  client.setQueryData<Presence>(sessionKey, (presence) => (presence ? 'ended' : null))
}

/** What the service worker kept belongs to whoever was signed in when it was read. */
export const forgetKept = async (client: QueryClient): Promise<void> => {
  // What is still arriving would be kept after all.
  await client.cancelQueries()
  if ('caches' in window) await window.caches.delete('answers').catch(() => {})
}
