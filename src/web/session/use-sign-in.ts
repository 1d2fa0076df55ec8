import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { SignIn } from '../../contract/session.ts'
import { call } from '../api/call.ts'
import { startSession } from './session-queries.ts'

export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: SignIn) => (await call(dashboardEndpoints.signIn, { body })).data,
    onSuccess: (session) => startSession(client, session),
  })
}
