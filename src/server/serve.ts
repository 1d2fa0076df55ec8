import { firstKeyName } from '../contract/first-key-name.ts'
import { StoreAbility } from '../contract/session.ts'
import { acceptWaiting } from './accept-waiting.ts'
import { buildApp } from './app.ts'
import { auditIn } from './audit/audit-in.ts'
import { createChangeFeed } from './changes/change-feed.ts'
import { openChangeFeed } from './changes/open-change-feed.ts'
import type { Config } from './config.ts'
import { engineOf } from './db/engine.ts'
import { openDatabase } from './db/open-database.ts'
import type { FlowsDatabase } from './db/schema.ts'
import { createSqlFlowStore } from './flows/sql/sql-flow-store.ts'
import { greeting } from './greeting.ts'
import type { Own } from './in-front-of-service.ts'
import { listen } from './listen.ts'
import { createAccessKeys } from './session/access-keys.ts'
import { createSessions } from './session/sessions.ts'
import { createSignInCode } from './session/sign-in-code.ts'
import type { App } from './to-route.ts'

/** How long, in milliseconds, open requests may take to end once the server is told to stop. */
const longestGoodbye = 6000

/** Serves until a signal says stop, and then until the last open request is answered. */
export const serve = async (config: Config): Promise<void> => {
  const database = await openDatabase(config.DATABASE_URL)
  const keys = createAccessKeys(database)
  const own = { keys, sessions: createSessions(database), audit: auditIn(database) }
  const service = config.OUR_VOICE_API_URL
  const kept = service
    ? { ...(await atService(service, config.OUR_VOICE_API_KEY, own, database)), check: keys.first }
    : { ...own, ...inDatabase(database) }
  // The service tells nobody what changes in it: what comes through this server is all that is known.
  const changes = service ? createChangeFeed() : await openChangeFeed(config.DATABASE_URL)
  try {
    const stopped = stopSignal()
    if (config.FLOWS_API_KEY) await keys.register(config.FLOWS_API_KEY)
    // Our own keys open nothing in front of the service unless an account there is given for them.
    const haveOwnKeys = !service || config.OUR_VOICE_API_KEY !== undefined
    const signInCode = createSignInCode(haveOwnKeys ? keys.first : async () => null)
    const app = await buildApp({
      ...kept,
      accessKeys: keys,
      changes,
      signInCode,
      rateLimit: config.RATE_LIMIT,
      trustedProxies: config.TRUSTED_PROXIES,
      webDirectory: config.WEB_DIRECTORY,
      log: process.stderr,
    })
    const address = await listen(app, config)
    // Made no sooner: a key of a start that failed would never be seen.
    const madeKey = !haveOwnKeys || (await keys.first()) ? null : await keys.make(firstKeyName)
    const code = haveOwnKeys ? signInCode.code : null
    process.stdout.write(greeting({ address, code, madeKey, service: service?.href ?? null }))
    await stopped
    await close(app)
    await keys.flush()
    await own.sessions.flush()
  } finally {
    await changes.close()
    await kept.close()
    // Closed already where the flows are in it, which does no harm.
    await database.destroy()
  }
}

const inDatabase = (database: FlowsDatabase) => {
  const flows = createSqlFlowStore(database)
  return {
    storeOf: () => flows,
    store: { kind: engineOf(database), can: StoreAbility.options },
    check: () => flows.get('health'),
    close: () => flows.close(),
  }
}

/** What speaks to a service is read only here: with `node:http`, Node loads its WebSocket and all that stands behind it. */
const atService = async (service: URL, serverKey: string | undefined, own: Own, database: FlowsDatabase) => {
  const { inFrontOfService } = await import('./in-front-of-service.ts')
  const { passedThrough } = await import('./flows/passed/passed-through.ts')
  return inFrontOfService(service, serverKey, own, passedThrough(database))
}

const stopSignal = (): Promise<unknown> =>
  Promise.race(['SIGINT', 'SIGTERM'].map((signal) => new Promise((resolve) => process.once(signal, resolve))))

const close = async (app: App): Promise<void> => {
  // Before anyone is told to go, lest they come again.
  await acceptWaiting(app.server)
  const impatience = setTimeout(() => app.server.closeAllConnections(), longestGoodbye)
  await app.close()
  clearTimeout(impatience)
}
