import type { FetchQueryOptions, QueryClient } from '@tanstack/react-query'

/** Reads what a page shows. What failed is no error here: the page says so in its place. */
// oxlint-disable-next-line typescript/no-explicit-any -- queries of any data and key
export type ReadAhead = (...queries: FetchQueryOptions<any, any, any, any>[]) => Promise<void> | undefined

/**
 * The server waits until all is read and renders the page whole; the browser shows the page at once, and each part of
 * it as it arrives.
 */
export const createReadAhead =
  (client: QueryClient, { isServer }: { isServer: boolean }): ReadAhead =>
  (...queries) => {
    const reading = Promise.all(queries.map((query) => client.prefetchQuery(query)))
    return isServer ? reading.then(() => {}) : undefined
  }
