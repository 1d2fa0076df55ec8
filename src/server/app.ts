import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import type { Writable } from 'node:stream'
import { constants } from 'node:zlib'
import type { Session } from '../contract/session.ts'
import { type AuditLog, auditRoutes } from './audit/audit-routes.ts'
import type { ChangeFeed } from './changes/change-feed.ts'
import { changeRoutes } from './changes/change-routes.ts'
import { answerClientError } from './client-error.ts'
import { docsRoute } from './docs-route.ts'
import { drain } from './drain.ts'
import { createCarryOut } from './flows/carry-out.ts'
import { executionRoutes } from './flows/execution-routes.ts'
import { flowRoutes } from './flows/flow-routes.ts'
import type { StoreOf } from './flows/store-of.ts'
import { trashRoutes } from './flows/trash-routes.ts'
import { historyRoutes } from './flows/history-routes.ts'
import { headersOfAll } from './headers-of-all.ts'
import { healthRoute } from './health-route.ts'
import { hearOut } from './hear-out.ts'
import { jsonBody } from './json-body.ts'
import { answerMalformed } from './malformed-address.ts'
import { notFound } from './not-found.ts'
import { openApiRoute } from './open-api-route.ts'
import { loadBuiltDashboard } from './pages/built-dashboard.ts'
import { createSendPage, refusePage, type SendPage } from './pages/send-page.ts'
import { refuseWithoutHost } from './refuse-without-host.ts'
import { sendRefusal } from './send-refusal.ts'
import type { AccessKeys, KeyRing } from './session/access-keys.ts'
import { authenticate } from './session/authenticate.ts'
import { keyRoutes } from './session/key-routes.ts'
import { sessionRoutes } from './session/session-routes.ts'
import type { Sessions } from './session/sessions.ts'
import type { SignInCode } from './session/sign-in-code.ts'
import { toRefusal } from './to-refusal.ts'
import { type App, validatorCompiler } from './to-route.ts'
import { webAssets } from './web-assets.ts'

export type AppDeps = {
  storeOf: StoreOf
  audit: AuditLog
  changes: ChangeFeed
  /** Rejects while the server can't do its work. */
  check: () => Promise<unknown>
  /** What keeps the flows, and what it can do. */
  store: Session['store']
  keys: KeyRing
  /** Our own keys, to be managed. */
  accessKeys: AccessKeys
  sessions: Sessions
  /** The code of the link printed at start. */
  signInCode: SignInCode
  /** Requests a minute that one key may send; 0 sets no limit. */
  rateLimit: number
  /** Addresses and ranges of proxies whose word on where a request comes from is taken; none when left out. */
  trustedProxies?: string[]
  /** Where the built dashboard is; without it only the API is served. */
  webDirectory?: string
  /** Where faults are written, one line of JSON each; nowhere when left out. */
  log?: Writable
  now?: () => number
}

const mebibyte = 1024 * 1024

/** The whole server, from the request to the answer. It does not listen yet. */
export const buildApp = async ({
  storeOf,
  check,
  trustedProxies = [],
  webDirectory,
  log,
  now = Date.now,
  ...deps
}: AppDeps): Promise<App> => {
  let sendPage: SendPage | null = null
  const app: App = fastify({
    http: { requireHostHeader: false },
    logger: log ? { level: 'error', stream: log } : false,
    bodyLimit: mebibyte,
    // Fastify then believes them on the host and the scheme as well, which nothing here asks it for.
    trustProxy: trustedProxies.length > 0 && trustedProxies,
    requestTimeout: 60_000,
    // What arrives on an open connection while the server ends is still answered.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 1000 },
    frameworkErrors: (error, request, reply) => answerMalformed(error, request, reply, sendPage),
    clientErrorHandler: answerClientError,
  })

  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler((error, request, reply) => {
    const refusal = toRefusal(error)
    if (refusal.status === 500) request.log.error(error)
    if (!request.raw.complete) hearOut(request, reply)
    return sendRefusal(refusal, request, reply)
  })
  jsonBody(app)
  drain(app)

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersOfAll)
    refuseWithoutHost(request)
  })
  await app.register(cookie)
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })

  const dashboard = webDirectory === undefined ? null : await loadBuiltDashboard(webDirectory)
  if (dashboard) {
    await webAssets(app, dashboard)
    sendPage = createSendPage(app, dashboard, { now, store: deps.store, heard: deps.changes.mark })
  }
  notFound(app, { sendPage: sendPage ?? refusePage })
  await app.register(async (api: App) => {
    authenticate(api, { ...deps, now })
    const carryOut = createCarryOut(storeOf, deps.changes)
    flowRoutes(api, { storeOf, carryOut })
    trashRoutes(api, { storeOf, carryOut })
    historyRoutes(api, { storeOf })
    auditRoutes(api, deps)
    executionRoutes(api, { storeOf, carryOut })
    keyRoutes(api, deps)
    changeRoutes(api, { storeOf, ...deps, now })
    sessionRoutes(api, { ...deps, now })
  })
  healthRoute(app, { check })
  openApiRoute(app)
  docsRoute(app)
  return app
}
