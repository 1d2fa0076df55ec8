import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Send } from './call.ts'
import { isRefused, Refused } from './refused.ts'
import { isToldOfChanges } from './told-of-changes.ts'
import { Unreachable } from './unreachable.ts'

const mostRetries = 2

/** A refusal is an answer, asking again won't change it; a busy or unreachable server may be back in a moment. */
const mayHelpToRetry = (failures: number, error: unknown): boolean =>
  failures < mostRetries &&
  !(error instanceof Refused && error.status !== 503) &&
  !(error instanceof Unreachable && error.tookTooLong)

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      send?: Send
      /** Where the answer is, and whether it holds more than the query gives. */
      address?: string
      isInEnvelope?: boolean
    }
  }
}

type Options = {
  /** Called when any call learns that nobody is signed in any more. */
  onSignedOut: (client: QueryClient) => void
  /** Given at the server, where queries take another way than the page's, and are asked once. */
  send?: Send
}

export const createQueryClient = ({ onSignedOut, send }: Options): QueryClient => {
  const onError = (error: unknown) => {
    if (isRefused(error, 401)) onSignedOut(client)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: send ? Number.POSITIVE_INFINITY : 30 * 60_000,
        retry: send ? false : mayHelpToRetry,
        // A page that was rendered with a failure shows it until the reader, or the next page, asks again.
        retryOnMount: false,
        // Whoever comes back to the tab finds what they were reading, with a note of what has changed.
        refetchOnWindowFocus: (query) => !isToldOfChanges(query),
        networkMode: 'always',
        ...(send && { meta: { send } }),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
