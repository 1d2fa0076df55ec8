import { Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { App } from './to-route.ts'

/** How long, in milliseconds, requests may still come in on connections that are open at the end. */
const lastCall = 300

/**
 * Lets `app` end without cutting a request: no new connection is taken, and those that are open are told with their
 * next answer that it was the last. Closing them at once would cut requests that are on their way.
 */
export const drain = (app: App) => {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return
    // That of http would close connections as well.
    Server.prototype.close.call(app.server)
    const connections = await promisify<number>((done) => app.server.getConnections(done))()
    if (connections > 0) await sleep(lastCall)
  })
}
