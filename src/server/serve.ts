import { acceptWaiting } from './accept-waiting.ts'
import { buildApp } from './app.ts'
import { listAudit } from './audit/list-audit.ts'
import type { Config } from './config.ts'
import { engineOf } from './db/engine.ts'
import { openDatabase } from './db/open-database.ts'
import { createSqlFlowStore } from './flows/sql/sql-flow-store.ts'
import { greeting } from './greeting.ts'
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
  const flows = createSqlFlowStore(database)
  try {
    const stopped = stopSignal()
    const keys = createAccessKeys(database)
    if (config.FLOWS_API_KEY) await keys.register(config.FLOWS_API_KEY)
    const signInCode = createSignInCode(keys.first)
    const app = await buildApp({
      storeOf: () => flows,
      audit: { list: (query) => listAudit(database, query) },
      check: () => flows.get('health'),
      storeKind: engineOf(database),
      keys,
      sessions: createSessions(database),
      signInCode,
      rateLimit: config.RATE_LIMIT,
      webDirectory: config.WEB_DIRECTORY,
      log: process.stderr,
    })
    const address = await listen(app, config)
    // Made no sooner: a key of a start that failed would never be seen.
    const madeKey = (await keys.first()) ? null : await keys.make('First key')
    process.stdout.write(greeting({ address, code: signInCode.code, madeKey }))
    await stopped
    await close(app)
  } finally {
    await flows.close()
  }
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
