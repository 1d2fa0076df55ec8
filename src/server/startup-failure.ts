/** Why the server could not start, as one sentence for the person who starts it. */
export class StartupFailure extends Error {
  override readonly name = 'StartupFailure'
}
