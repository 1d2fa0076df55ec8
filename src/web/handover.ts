import type { QueryClient, QueryKey, QueryMeta } from '@tanstack/react-query'
import type { Problem } from '../contract/problem.ts'
import { Refused } from './api/refused.ts'
import { Unreachable } from './api/unreachable.ts'

/** What a query found, as the server hands it over to the browser together with the page. */
export type ReadQuery = { key: QueryKey; meta?: QueryMeta | undefined } & (
  | { data: unknown }
  | { refused: { status: number; problem: Problem } }
  | { unreachable: true }
)

/** Everything that was read for a page. */
export const readQueries = (client: QueryClient): ReadQuery[] =>
  client
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey: key, meta, state: { status, data, error } }): ReadQuery[] => {
      if (status === 'success') return [{ key, meta, data }]
      if (error instanceof Refused) return [{ key, refused: { status: error.status, problem: error.problem } }]
      return error instanceof Unreachable ? [{ key, unreachable: true }] : []
    })

/** As JSON text, which a browser reads quicker than a script. */
export const handOver = (client: QueryClient): string => JSON.stringify(readQueries(client))

/** When the service worker kept this page, in milliseconds since 1970; undefined for one that the server sent now. */
export const keptAt = (): number | undefined =>
  Number(document.querySelector<HTMLMetaElement>('meta[property=kept-at]')?.content) || undefined

/**
 * Takes over what was read, as read this moment, since the clocks of server and browser may differ; or as read when the
 * page was kept, and to be asked again.
 */
export const takeOver = (client: QueryClient, queries: ReadQuery[], updatedAt: number | undefined): void => {
  for (const query of queries) {
    if ('data' in query) client.setQueryData(query.key, query.data, { updatedAt })
    else
      client
        .getQueryCache()
        .build(client, { queryKey: query.key })
        .setState({ status: 'error', error: toError(query) })
  }
  if (updatedAt) void client.invalidateQueries()
}

const toError = (query: Exclude<ReadQuery, { data: unknown }>): Error =>
  'refused' in query
    ? new Refused(query.refused.status, query.refused.problem)
    : new Unreachable('The server could not read this.')
