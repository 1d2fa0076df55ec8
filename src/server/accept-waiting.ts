import type { Server } from 'node:net'
import { setImmediate } from 'node:timers/promises'

/** In milliseconds, for when new connections never cease to come. */
const longest = 3000

/**
 * Until everyone is let in who has connected so far. The system takes connections, and what is sent on them, by itself,
 * but Node lets in only one in each turn of the event loop; who still waits when the server stops to listen is cut.
 */
export const acceptWaiting = async (server: Server): Promise<void> => {
  const deadline = performance.now() + longest
  let hasCome = true
  const note = () => (hasCome = true)
  server.on('connection', note)
  while (hasCome && performance.now() < deadline) {
    hasCome = false
    // Between the two it has looked for connections.
    await setImmediate()
    await setImmediate()
  }
  server.off('connection', note)
}
