import type { RefusalKey } from '../../../contract/refusal-words.ts'
import { UpstreamFault } from '../../upstream/upstream-fault.ts'

/** Before a write: whatever fails here, nothing was written. */
export const beforeWrite = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UpstreamFault)) throw error
    throw new UpstreamFault('unreachable', { retryAfter: error.retryAfter, key: 'service_not_reached' })
  }
}

/** The write itself: when its answer was lost, `unsure` is the sentence that says what that means. */
export const inWrite = async <T>(write: () => Promise<T>, unsure: RefusalKey): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof UpstreamFault)) throw error
    const key = error.mayHaveArrived ? unsure : 'service_not_reached'
    throw new UpstreamFault(error.kind, { retryAfter: error.retryAfter, key })
  }
}
