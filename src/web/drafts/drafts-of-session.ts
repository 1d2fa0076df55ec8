import type { QueryClient } from '@tanstack/react-query'
import { knownSession } from '../api/presence.ts'
import { sessionQueries } from '../session/session-queries.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './draft-store.ts'
import { accountOf } from './use-account.ts'

/** What whoever is signed in has typed on this device and not saved; nothing where the device can't tell. */
export const draftsOfSession = async (client: QueryClient): Promise<Draft[]> => {
  await client.ensureQueryData(sessionQueries.current()).catch(() => {})
  const account = accountOf(knownSession(client))
  return account === null ? [] : draftsOf(account).catch(() => [])
}
