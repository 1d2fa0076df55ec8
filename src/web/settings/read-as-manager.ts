import type { RouterContext } from '../router.tsx'
import { keyMay } from '../api/key-may.ts'
import type { ReadAhead } from '../api/read-ahead.ts'

/** Reads ahead what a page shows to those who may manage keys; others are told why they can't. */
export const readAsManager = (
  { queryClient, readAhead }: RouterContext,
  ...queries: Parameters<ReadAhead>
): ReturnType<ReadAhead> => (keyMay(queryClient, 'manage_keys') ? readAhead(...queries) : undefined)
