import { useState } from 'react'
import type { Session } from '../../contract/session.ts'
import { useSession } from '../session/use-session.ts'

/** Whose drafts these are: what names the account to nobody else. Null until it is known who is signed in. */
export const accountOf = (session: Session | null): string | null => session?.key.id ?? null

/** The account for which a page was opened. It stays when the session ends, since what was typed is still theirs. */
export const useAccount = (): string | null => {
  const session = useSession()
  const [opened, setOpened] = useState<string | null>(null)
  const account = opened ?? accountOf(session)
  if (account !== opened) setOpened(account)
  return account
}
