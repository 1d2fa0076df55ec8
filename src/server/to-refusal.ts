import { StoreBusy } from './db/store-busy.ts'
import { Refusal } from './refusal.ts'
import { UpstreamFault } from './upstream/upstream-fault.ts'
import { UpstreamRefused } from './upstream/upstream-refused.ts'

/** Seconds after which a busy store is worth another try. */
const retryAfter = '1'

/** What Fastify itself refuses, by its error codes. */
const ofFastify: Record<string, () => Refusal> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new Refusal(415, 'content_type_not_json'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => new Refusal(413, 'body_too_large'),
  // No id is that long.
  FST_ERR_MAX_PARAM_LENGTH: () => new Refusal(404, 'path_not_found'),
}

/** Any error as the refusal to answer with. A status of 500 means that it is a fault of ours. */
export const toRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  if (error instanceof UpstreamRefused) return new Refusal(error.status, error.key, error.details)
  if (error instanceof UpstreamFault) {
    return new Refusal(503, error.key, { headers: { 'retry-after': String(error.retryAfter) } })
  }
  if (error instanceof StoreBusy) return new Refusal(503, wordsOf(error), { headers: { 'retry-after': retryAfter } })
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const known = ofFastify[code ?? '']
  if (known) return known()
  const isClientError = code?.startsWith('FST_') && statusCode !== undefined && statusCode >= 400 && statusCode < 500
  return isClientError ? new Refusal(statusCode, 'request_unreadable') : new Refusal(500, 'fault')
}

/** Only where the store went out of reach, it isn't known whether anything was saved. */
const wordsOf = ({ reason }: StoreBusy) => (reason === 'unreachable' ? 'store_unreachable' : 'store_busy')
