import type { QueryClient } from '@tanstack/react-query'
import type { Session, StoreAbility } from '../../contract/session.ts'
import { sessionKey } from './session-key.ts'

/** Whether what keeps the flows can do this; while nobody is signed in, nothing is known to be lacking. */
export const storeCan = (client: QueryClient, ability: StoreAbility): boolean =>
  storeOf(client)?.can.includes(ability) ?? true

/** Whether the flows are kept by the real Our Voice service, and others may change them past this server. */
export const isOurVoice = (client: QueryClient): boolean => storeOf(client)?.kind === 'ourvoice'

const storeOf = (client: QueryClient): Session['store'] | null => {
  const session = client.getQueryData<Session | 'ended' | null>(sessionKey)
  return session && session !== 'ended' ? session.store : null
}
