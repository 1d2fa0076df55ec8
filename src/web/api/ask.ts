import type { Endpoint } from '../../contract/endpoint.ts'
import { call, type CallContext, type CallInput, type CallOutput, type Send, sendFromPage } from './call.ts'
import { Refused } from './refused.ts'

/** An answer with what its headers say: the mark of the version that it tells of, and when to ask once more. */
type Answer<E extends Endpoint> = { etag: string | null; retryAfter: string | null } & (
  | { body: CallOutput<E> }
  | { refused: Refused }
)

/** Calls an endpoint where more than its body matters. A refusal is an answer, too; only what keeps one from coming is thrown. */
export const ask = async <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  { signal }: Pick<CallContext, 'signal'> = {},
): Promise<Answer<E>> => {
  let headers = new Headers()
  const send: Send = async (url, request) => {
    const response = await sendFromPage(url, request)
    headers = response.headers
    return response
  }
  const said = () => ({ etag: headers.get('etag'), retryAfter: headers.get('retry-after') })
  try {
    return { body: await call(endpoint, input, { signal, send }), ...said() }
  } catch (error) {
    if (error instanceof Refused) return { refused: error, ...said() }
    throw error
  }
}
