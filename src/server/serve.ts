import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/open-database.ts'
import type { FlowsDatabase } from './db/schema.ts'
import { createSqlFlowStore } from './flows/sql-flow-store.ts'
import { type AccessKeys, createAccessKeys } from './session/access-keys.ts'
import { createSessions } from './session/sessions.ts'
import { createSignInCode } from './session/sign-in-code.ts'
import { StartupFailure } from './startup-failure.ts'
import type { App } from './to-route.ts'

const webDirectory = join(import.meta.dirname, '../../dist')

/** How long open requests may take to end once the server is told to stop. */
const longestGoodbye = 8000

/** Serves until a signal says stop, and then until the last open request is answered. */
export const serve = async (config: Config): Promise<void> => {
  const database = await openDatabase(config.DATABASE_URL)
  const flows = createSqlFlowStore(database)
  try {
    const stop = stopSignal()
    const { app, greeting } = await prepare(config, database, flows)
    await listen(app, config)
    process.stdout.write(greeting(addressOf(app, config)))
    await stop
    await close(app)
  } finally {
    await flows.close()
  }
}

const prepare = async (config: Config, database: FlowsDatabase, flows: ReturnType<typeof createSqlFlowStore>) => {
  const keys = createAccessKeys(database)
  const madeKey = await ensureKey(keys, config.FLOWS_API_KEY)
  const owner = await keys.first()
  const signInCode = owner && createSignInCode(owner)
  const app = await buildApp({
    flows,
    storeKind: 'sqlite',
    keys,
    sessions: createSessions(database),
    signInCode,
    rateLimit: config.RATE_LIMIT,
    webDirectory,
    log: process.stderr,
  })
  return { app, greeting: (address: string) => greet(address, signInCode?.code, madeKey) }
}

/** Sees to it that there is a key to sign in with; returns it when it had to be made. */
const ensureKey = async (keys: AccessKeys, given: string | undefined): Promise<string | null> => {
  if (given !== undefined) await keys.register(given)
  return (await keys.first()) ? null : keys.make('First key')
}

const listen = async (app: App, { HOST, PORT }: Config): Promise<void> => {
  try {
    await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    await app.close()
    throw listenFailure(error, HOST, PORT)
  }
}

const listenFailure = (error: unknown, host: string, port: number): unknown => {
  const { code } = error as { code?: string }
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop the program that uses it, or choose another with PORT=4174.`,
    EACCES: `Port ${port} may not be used by this user. Choose one from 1024 with PORT=4173.`,
    EADDRNOTAVAIL: `HOST "${host}" is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`,
    ENOTFOUND: `HOST "${host}" is not known. Use 127.0.0.1, or 0.0.0.0 for all addresses of this machine.`,
  }
  const sentence = sentences[code ?? '']
  return sentence ? new StartupFailure(sentence, { cause: error }) : error
}

/** Where a browser on this machine finds the server: one that listens everywhere is found at home. */
const addressOf = (app: App, { HOST }: Config): string => {
  const { port } = app.server.address() as AddressInfo
  const everywhere = ['0.0.0.0', '::'].includes(HOST)
  const host = everywhere ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST
  return `http://${host}:${port}`
}

const greet = (address: string, code: string | undefined, madeKey: string | null): string => {
  const link = code === undefined ? address : `${address}/sign-in#code=${code}`
  const lines = ['', `  Our Voice Flows is ready. This link signs you in, once:`, '', `  ${link}`, '']
  const keyLines = [
    `  Your access key, to sign in later and for programs. Keep it; it is not shown again:`,
    '',
    `  ${madeKey}`,
    '',
  ]
  return `${[...lines, ...(madeKey ? keyLines : [])].join('\n')}\n`
}

const stopSignal = (): Promise<unknown> =>
  Promise.race(['SIGINT', 'SIGTERM'].map((signal) => new Promise((resolve) => process.once(signal, resolve))))

const close = async (app: App): Promise<void> => {
  const impatience = setTimeout(() => app.server.closeAllConnections(), longestGoodbye)
  await app.close()
  clearTimeout(impatience)
}
