import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '../../contract/session.ts'

/** Who is signed in: nobody (null), or somebody whose session has `ended` while this page was open. */
export type Presence = Session | 'ended' | null

/** Under which who is signed in stands in the cache. */
export const sessionKey = ['session'] as const

/** The session of whoever is signed in; null where nobody is (any more), or it isn't known yet. */
export const sessionOf = (presence: Presence | undefined): Session | null =>
  presence && presence !== 'ended' ? presence : null

/** The same, as far as it is known by now. */
export const knownSession = (client: QueryClient): Session | null =>
  sessionOf(client.getQueryData<Presence>(sessionKey))
