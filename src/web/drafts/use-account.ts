import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Presence, sessionQueries } from '../session/session-queries.ts'

/** Whose drafts these are: what names the account to nobody else. Null until it is known who is signed in. */
export const accountOf = (presence: Presence | undefined): string | null =>
  presence && presence !== 'ended' ? presence.key.id : null

/** The account for which a page was opened. It stays when the session ends, since what was typed is still theirs. */
export const useAccount = (): string | null => {
  const { data: presence } = useQuery(sessionQueries.current())
  const [opened, setOpened] = useState<string | null>(null)
  const account = opened ?? accountOf(presence)
  if (account !== opened) setOpened(account)
  return account
}
