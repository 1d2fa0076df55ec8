import { useMutation, useQueryClient } from '@tanstack/react-query'
import { endpoints } from '../../contract/endpoints.ts'
import { call } from '../api/call.ts'
import { isRefused } from '../api/refused.ts'
import { leaveSession } from './session-queries.ts'

/** Ends the session on the server, then here. */
export const useSignOut = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      try {
        await call(endpoints.signOut, {})
      } catch (error) {
        if (!isRefused(error, 401)) throw error
      }
    },
    onSuccess: () => leaveSession(client),
  })
}
