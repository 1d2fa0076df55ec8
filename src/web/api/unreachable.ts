/** No answer came: the line is dead or too slow, or what answered was not our API. */
export class Unreachable extends Error {
  override name = 'Unreachable'
  /** Waiting once more would take as long again. */
  readonly tookTooLong: boolean
  /** It was a write that may have been carried out, and is not carried out twice when it is tried again. */
  mayBeDone = false

  constructor(message: string, { tookTooLong = false, ...options }: ErrorOptions & { tookTooLong?: boolean } = {}) {
    super(message, options)
    this.tookTooLong = tookTooLong
  }
}
