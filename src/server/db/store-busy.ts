/** What kept the store from its work. */
export type BusyReason = 'locked' | 'full' | 'disk' | 'read_only'

/** The store can't do its work for the moment; nothing was saved, and the same request may be tried again. */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
  readonly reason: BusyReason

  constructor(reason: BusyReason, options?: ErrorOptions) {
    super(`The store is busy (${reason}).`, options)
    this.reason = reason
  }
}
