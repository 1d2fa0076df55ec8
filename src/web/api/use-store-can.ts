import { useQueryClient } from '@tanstack/react-query'
import type { Session, StoreAbility } from '../../contract/session.ts'
import { sessionKey } from './session-key.ts'

/** Whether the store that the flows are kept in can do this; while nobody is signed in, nothing is known to be lacking. */
export const useStoreCan = (ability: StoreAbility): boolean => {
  const session = useQueryClient().getQueryData<Session | 'ended' | null>(sessionKey)
  return !session || session === 'ended' || session.store.can.includes(ability)
}
