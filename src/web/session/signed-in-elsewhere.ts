import type { Session } from '../../contract/session.ts'

const name = 'flow-session'

/** Tells other tabs of this browser, which share the cookie, who has signed in. */
export const tellSignedIn = (session: Session): void => {
  try {
    const channel = new BroadcastChannel(name)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
    channel.postMessage(session)
    channel.close()
  } catch {
    // Missing in old browsers, or forbidden: the others learn it with the next thing that they ask.
  }
}

/** Calls back when somebody has signed in in another tab. Returns how to call that off. */
export const hearSignedIn = (hear: (session: Session) => void): (() => void) => {
  try {
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', ({ data }: MessageEvent<Session>) => hear(data))
    return () => channel.close()
  } catch {
    return () => {}
  }
}
