import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Ability } from '../../contract/session.ts'
import { knownSession } from './presence.ts'

/** Whether the key that is signed in with may do this; while nobody is signed in, nothing is known to be forbidden. */
export const keyMay = (client: QueryClient, ability: Ability): boolean =>
  knownSession(client)?.key.abilities.includes(ability) ?? true

/** The same for what is drawn, which is drawn anew when somebody else signs in. */
export const useKeyMay = (ability: Ability): boolean => {
  const client = useQueryClient()
  const may = () => keyMay(client, ability)
  return useSyncExternalStore((changed) => client.getQueryCache().subscribe(changed), may, may)
}
