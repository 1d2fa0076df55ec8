import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { knownSession } from '../api/presence.ts'
import { sessionQueries } from './session-queries.ts'

/** Whoever is signed in already needn't sign in, and is led on. */
export const leadOn = async (client: QueryClient, next: string): Promise<void> => {
  await client.ensureQueryData(sessionQueries.current()).catch(() => {})
  if (knownSession(client)) throw redirect({ href: next, replace: true })
}
