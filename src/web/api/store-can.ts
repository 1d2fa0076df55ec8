import type { QueryClient } from '@tanstack/react-query'
import type { Session, StoreAbility } from '../../contract/session.ts'
import { sessionKey } from './session-key.ts'

/** Whether what keeps the flows can do this; while nobody is signed in, nothing is known to be lacking. */
export const storeCan = (client: QueryClient, ability: StoreAbility): boolean => {
  const session = client.getQueryData<Session | 'ended' | null>(sessionKey)
  return !session || session === 'ended' || session.store.can.includes(ability)
}
