import { useMutation, useQueryClient } from '@tanstack/react-query'
import { endpoints } from '../../contract/endpoints.ts'
import { call } from '../api/call.ts'
import { isRefused } from '../api/refused.ts'

/** Ends the session on the server and forgets everything that was read during it. */
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
    onSuccess: () => client.clear(),
  })
}
