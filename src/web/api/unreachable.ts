/** No answer came: the line is dead or too slow, or what answered was not our API. Whether a write was carried out is not known. */
export class Unreachable extends Error {
  override name = 'Unreachable'
  /** Waiting once more would take as long again. */
  readonly tookTooLong: boolean

  constructor(message: string, { tookTooLong = false, ...options }: ErrorOptions & { tookTooLong?: boolean } = {}) {
    super(message, options)
    this.tookTooLong = tookTooLong
  }
}
