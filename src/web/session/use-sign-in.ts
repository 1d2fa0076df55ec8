import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionEndpoints } from '../../contract/session-endpoints.ts'
import type { SignIn } from '../../contract/sign-in.ts'
import { call } from '../api/call.ts'
import { startSession } from './change-session.ts'

export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: SignIn) => (await call(sessionEndpoints.signIn, { body })).data,
    onSuccess: (session) => startSession(client, session),
  })
}
