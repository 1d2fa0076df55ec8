import { useMutation, useQueryClient } from '@tanstack/react-query'
import { startSession } from './change-session.ts'
import { signIn } from './sign-in.ts'

export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({ mutationFn: signIn, onSuccess: (session) => startSession(client, session) })
}
