import type { QueryClient } from '@tanstack/react-query'
import { sessionEndpoints } from '../../contract/session-endpoints.ts'
import { call } from '../api/call.ts'
import { isRefused } from '../api/refused.ts'
import { leaveSession } from './change-session.ts'

/** Ends the session on the server, then here. */
export const leave = async (client: QueryClient): Promise<void> => {
  try {
    await call(sessionEndpoints.signOut, {})
  } catch (error) {
    if (!isRefused(error, 401)) throw error
  }
  leaveSession(client)
}
