import { useQuery } from '@tanstack/react-query'
import type { Session } from '../../contract/session.ts'
import { sessionOf } from '../api/presence.ts'
import { sessionQueries } from './session-queries.ts'

/** The session of whoever is signed in; null where nobody is (any more), or it isn't known yet. */
export const useSession = (): Session | null => sessionOf(useQuery(sessionQueries.current()).data)
