import { pageKeyHeader } from '../../contract/session.ts'
import { pageHeaders } from './call.ts'

/**
 * The id of the key that this page was opened with, and acts for. The cookie is shared by all tabs of a browser: what the
 * page asks names its key, lest it be carried out for another that was signed in with elsewhere.
 */
export const pageKey = (): string | undefined => pageHeaders[pageKeyHeader]

export const setPageKey = (id: string | undefined): void => {
  if (id === undefined) delete pageHeaders[pageKeyHeader]
  else pageHeaders[pageKeyHeader] = id
}
