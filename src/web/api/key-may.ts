import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Ability, Session } from '../../contract/session.ts'
import { sessionKey } from './session-key.ts'

/** Whether the key that is signed in with may do this; while nobody is signed in, nothing is known to be forbidden. */
export const keyMay = (client: QueryClient, ability: Ability): boolean => {
  const session = client.getQueryData<Session | 'ended' | null>(sessionKey)
  return !session || session === 'ended' || session.key.abilities.includes(ability)
}

/** The same for what is drawn, which is drawn anew when somebody else signs in. */
export const useKeyMay = (ability: Ability): boolean => {
  const client = useQueryClient()
  const may = () => keyMay(client, ability)
  return useSyncExternalStore((changed) => client.getQueryCache().subscribe(changed), may, may)
}
