import type { QueryClient } from '@tanstack/react-query'
import { knownSession } from './presence.ts'

/** The id of the key that one is signed in with; null while nobody is. */
export const ownKeyId = (client: QueryClient): string | null => knownSession(client)?.key.id ?? null
