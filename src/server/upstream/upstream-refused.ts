import type { RefusalKey, RefusalValues, Wording } from '../../contract/refusal-words.ts'

/** As those of a `Refusal`, which this becomes; nothing but the contract is known here. */
type Details = { values?: RefusalValues; errors?: Record<string, Wording[]>; headers?: Record<string, string> }

/** What the Our Voice service refused, or what can't be asked of it, in the form in which we refuse. */
export class UpstreamRefused extends Error {
  override readonly name = 'UpstreamRefused'
  readonly status: number
  readonly key: RefusalKey
  readonly details: Details

  constructor(status: number, key: RefusalKey, details: Details = {}) {
    super(`Our Voice: ${key}`)
    this.status = status
    this.key = key
    this.details = details
  }
}

/** A request that is in order, and that the real service has no way to carry out. `field` is what asks too much. */
export const cannot = (field: string, key: RefusalKey, values: RefusalValues = {}): UpstreamRefused =>
  new UpstreamRefused(422, 'request_invalid', { errors: { [field]: [{ key, values }] } })
