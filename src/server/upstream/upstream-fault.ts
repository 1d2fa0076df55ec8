import type { RefusalKey } from '../../contract/refusal-words.ts'

/** What went wrong between us and the Our Voice service. */
export type FaultKind =
  /** It was never reached: nothing can have been done there. */
  | 'unreachable'
  /** It was reached, and gave no answer, half of one, or one that says that it failed. */
  | 'silent'
  /** It answered something that can't be read. */
  | 'unreadable'

const sentenceOfRead: Record<FaultKind, RefusalKey> = {
  unreachable: 'service_unreachable',
  silent: 'service_unreachable',
  unreadable: 'service_unreadable',
}

/** The service can't do its part for the moment. Holds nothing of the request, so that no key can get out by it. */
export class UpstreamFault extends Error {
  override readonly name = 'UpstreamFault'
  readonly kind: FaultKind
  /** Seconds after which it is worth another try. */
  readonly retryAfter: number
  /** The sentence for whoever asked. */
  readonly key: RefusalKey

  constructor(kind: FaultKind, { retryAfter = 5, key = sentenceOfRead[kind] as RefusalKey } = {}) {
    super(`The Our Voice service is ${kind}.`)
    this.kind = kind
    this.retryAfter = retryAfter
    this.key = key
  }

  /** Whether a write may have been carried out although no good answer to it came. */
  get mayHaveArrived(): boolean {
    return this.kind !== 'unreachable'
  }
}
