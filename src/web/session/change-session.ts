import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '../../contract/session.ts'
import { forgetStored } from '../api/forget-stored.ts'
import { keepList } from '../api/keep-list.ts'
import { setPageKey } from '../api/page-key.ts'
import { type Presence, sessionKey } from '../api/presence.ts'
import { maySpendOnIntent } from '../ui/line.ts'
import { whenIdle } from '../ui/use-when-idle.ts'
import { tellSignedIn } from './signed-in-elsewhere.ts'
import { signedInNow } from './signed-in-now.ts'

/** Begins the session of whoever has signed in on this page. */
export const startSession = async (client: QueryClient, session: Session): Promise<void> => {
  setPageKey(session.key.id)
  tellSignedIn(session)
  await takeUpSession(client, session)
}

/** Everything that was asked in vain while nobody was signed in is asked again. */
export const takeUpSession = async (client: QueryClient, session: Session): Promise<void> => {
  await forgetKept(client)
  client.removeQueries({ queryKey: signedInNow().queryKey })
  client.setQueryData<Presence>(sessionKey, session)
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
  if (maySpendOnIntent()) whenIdle(() => void keepList())
}

/** Forgets everything that was read during the session; the page leads to signing in by itself. */
export const leaveSession = (client: QueryClient): void => {
  setPageKey(undefined)
  void forgetKept(client)
  client.setQueryData<Presence>(sessionKey, null)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}

/** What the service worker kept belongs to whoever was signed in when it was read. */
export const forgetKept = async (client: QueryClient): Promise<void> => {
  // What is still arriving would be kept after all.
  await client.cancelQueries()
  await forgetStored('answers', 'pages')
}
