import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '../../contract/session.ts'
import { sessionKey } from './session-key.ts'

/** The id of the key that one is signed in with; null while nobody is. */
export const ownKeyId = (client: QueryClient): string | null => {
  const session = client.getQueryData<Session | 'ended' | null>(sessionKey)
  return session && session !== 'ended' ? session.key.id : null
}
