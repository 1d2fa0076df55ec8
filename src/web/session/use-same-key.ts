import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Session } from '../../contract/session.ts'
import { pageKey, setPageKey } from '../api/page-key.ts'
import { sessionKey } from '../api/presence.ts'
import { takeUpSession } from './change-session.ts'
import { endSession } from './session-queries.ts'
import { hearSignedIn } from './signed-in-elsewhere.ts'
import { signedInNow } from './signed-in-now.ts'
import { useSession } from './use-session.ts'

/** Holds the page to the key that it was opened with: once another is signed in with in this browser, its session has ended. */
export const useSameKey = (): void => {
  const client = useQueryClient()
  const session = useSession()
  useEffect(() => {
    const meet = (signedIn: Session) => {
      client.setQueryData(signedInNow().queryKey, signedIn)
      if (signedIn.key.id !== pageKey()) endSession(client)
      else if (client.getQueryData(sessionKey) === 'ended') void takeUpSession(client, signedIn)
    }
    if (session && pageKey() === undefined) setPageKey(session.key.id)
    // Asked once more, as on a page that the browser brings back.
    else if (session && session.key.id !== pageKey()) meet(session)
    return hearSignedIn((signedIn) => pageKey() !== undefined && meet(signedIn))
  }, [client, session])
}
