/** A request as it is sent. The payload is text, or bytes in base64 where it need not be text. */
export type GeneratedRequest = {
  method: string
  url: string
  headers: Record<string, string>
  payload?: string
}

/** What a request may know of the server that it is sent to. */
export type KnownOfServer = {
  /** May do everything, but is never sent to a guarded flow. */
  fullKey: string
  /** Credentials that may change nothing; any of them may be sent anywhere. */
  powerless: Record<string, string>[]
  /** Flows that must be the same in the end, each with an execution. */
  guarded: { flow: string; execution: string }[]
}
