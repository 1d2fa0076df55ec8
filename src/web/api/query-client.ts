import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefused, Refused } from './refused.ts'
import { Unreachable } from './unreachable.ts'

const mostRetries = 2

/** A refusal is an answer, asking again won't change it; a busy or unreachable server may be back in a moment. */
const mayHelpToRetry = (failures: number, error: unknown): boolean =>
  failures < mostRetries &&
  !(error instanceof Refused && error.status !== 503) &&
  !(error instanceof Unreachable && error.tookTooLong)

/** `onSignedOut` is called when any call learns that nobody is signed in any more. */
export const createQueryClient = (onSignedOut: (client: QueryClient) => void): QueryClient => {
  const onError = (error: unknown) => {
    if (isRefused(error, 401)) onSignedOut(client)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: 30 * 60_000, retry: mayHelpToRetry, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
