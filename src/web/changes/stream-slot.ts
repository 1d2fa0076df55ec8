/**
 * Over HTTP/1.1 a browser opens six connections to a server, for all tabs together: were each tab to keep one, the
 * seventh would wait forever for its page.
 */
const mostStreams = 4

/** Does what takes a stream once one of the few that a browser may have is free. */
export const inStreamSlot = async (signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
  // Where pages come unencrypted there are no locks; there the tabs that are looked at have to be few enough.
  if (!('locks' in navigator)) return work()
  const names = Array.from({ length: mostStreams }, (_, at) => `flow-changes-${at}`)
  for (const name of names) {
    const isDone = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work()
      return lock !== null
    })
    if (isDone) return
  }
  const any = names[Math.floor(Math.random() * mostStreams)]!
  await navigator.locks.request(any, { signal }, work)
}
