import type { Endpoint } from '../../contract/endpoint.ts'
import { call, type CallContext, type CallInput, type CallOutput, type Send, sendFromPage } from './call.ts'
import { Refused } from './refused.ts'

/** An answer with what its headers say: the mark of the version that it tells of. */
type Answer<E extends Endpoint> = { etag: string | null } & ({ body: CallOutput<E> } | { refused: Refused })

/** Calls an endpoint where more than its body matters. A refusal is an answer, too; only what keeps one from coming is thrown. */
export const ask = async <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  { signal }: Pick<CallContext, 'signal'> = {},
): Promise<Answer<E>> => {
  let etag: string | null = null
  const send: Send = async (url, request) => {
    const response = await sendFromPage(url, request)
    etag = response.headers.get('etag')
    return response
  }
  try {
    return { body: await call(endpoint, input, { signal, send }), etag }
  } catch (error) {
    if (error instanceof Refused) return { refused: error, etag }
    throw error
  }
}
