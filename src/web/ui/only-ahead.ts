import type { QueryClient } from '@tanstack/react-query'

/**
 * When a route whose loader only reads ahead is to read once more: as somebody points at a link to it. When they then go
 * there, what the page shows looks by itself whether it is still fresh; only what was asked for in vain it would leave at
 * that.
 */
export const onlyAhead = ({ preload, context }: { preload: boolean; context: { queryClient: QueryClient } }): boolean =>
  preload ||
  context.queryClient
    .getQueryCache()
    .getAll()
    .some(({ state }) => state.status === 'error')
