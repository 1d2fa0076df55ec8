/** Something promised for when things go wrong, and the way to prove it: by doing it to the built server. */
export type Proof = {
  /** The promise, as the list at the end says it. */
  what: string
  /** Takes so long that it is done only when it is asked for by name. */
  isLong?: boolean
  /** Rejects when the promise isn't kept; `NotProvable` when this machine can't tell. Returns the numbers. */
  prove: () => Promise<string>
}

/** This machine lacks what the proof needs, which is no failure, but must never pass for a proof. */
export class NotProvable extends Error {
  override name = 'NotProvable'
}
