import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import { call } from '../api/call.ts'
import { type Presence, sessionKey } from '../api/presence.ts'
import { isRefused } from '../api/refused.ts'

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

/** Called when a call learns that nobody is signed in (any more). */
export const endSession = (client: QueryClient): void => {
  client.setQueryData<Presence>(sessionKey, (presence) => (presence ? 'ended' : null))
}
