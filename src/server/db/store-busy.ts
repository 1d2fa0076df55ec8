/** What kept the store from its work. */
export type BusyReason = 'locked' | 'full' | 'disk' | 'read_only' | 'overloaded' | 'unreachable'

/**
 * The store can't do its work for the moment, and the same request may be tried again. Nothing was saved; only where it
 * became unreachable, a write that was under way may have been.
 */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
  readonly reason: BusyReason

  constructor(reason: BusyReason, options?: ErrorOptions) {
    super(`The store is busy (${reason}).`, options)
    this.reason = reason
  }
}
