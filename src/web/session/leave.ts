import type { QueryClient } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import { call } from '../api/call.ts'
import { isRefused } from '../api/refused.ts'
import { leaveSession } from './session-queries.ts'

/** Ends the session on the server, then here. */
export const leave = async (client: QueryClient): Promise<void> => {
  try {
    await call(dashboardEndpoints.signOut, {})
  } catch (error) {
    if (!isRefused(error, 401)) throw error
  }
  leaveSession(client)
}
