import type { QueryClient } from '@tanstack/react-query'
import type { StoreAbility } from '../../contract/session.ts'
import { knownSession } from './presence.ts'

/** Whether what keeps the flows can do this; while nobody is signed in, nothing is known to be lacking. */
export const storeCan = (client: QueryClient, ability: StoreAbility): boolean =>
  knownSession(client)?.store.can.includes(ability) ?? true

/** Whether the flows are kept by the real Our Voice service, and others may change them past this server. */
export const isOurVoice = (client: QueryClient): boolean => knownSession(client)?.store.kind === 'ourvoice'
