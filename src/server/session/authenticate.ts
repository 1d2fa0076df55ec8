import type { FastifyRequest } from 'fastify'
import type { App } from '../to-route.ts'
import type { KeyRing } from './access-keys.ts'
import type { Account } from './account.ts'
import { allow } from './allow.ts'
import { createQuotas } from './quota.ts'
import { refuseCrossSite } from './refuse-cross-site.ts'
import { refuseExceeded } from './refuse-exceeded.ts'
import { readToken } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'

type Deps = {
  keys: KeyRing
  sessions: Sessions
  /** Requests a minute that one key may send to `/v1`; 0 sets no limit. */
  rateLimit: number
  now: () => number
}

/** Finds out who sends each request to the routes of `app`, and refuses what they may not do. */
export const authenticate = (app: App, { keys, sessions, rateLimit, now }: Deps) => {
  const quotas = rateLimit > 0 ? createQuotas(rateLimit, now) : null

  const identify = identifyBy({ keys, findSession: sessions.find })

  app.decorateRequest('account', null)
  app.addHook('onRequest', async (request, reply) => {
    refuseCrossSite(request)
    request.account = await identify(request)
    if (request.account) keys.noteUse(request.account.id)
    const { config, url = '' } = request.routeOptions
    if (quotas && request.account && url.startsWith('/v1/')) refuseExceeded(reply, quotas.take(request.account.id), now)
    if (config.ability) allow(request.account, config.ability)
  })
}

/** In milliseconds: what is asked with the key may take the rest of the ten seconds within which everyone has an answer. */
const longestLook = 1400

/** Finds out who sends a request: by an access key, or else by a session. */
export const identifyBy =
  ({ keys, findSession }: { keys: KeyRing; findSession: Sessions['find'] }) =>
  async (request: FastifyRequest): Promise<Account | null> => {
    const { headers, ip } = request
    if (headers.authorization !== undefined) {
      const key = /^Bearer +(.+)$/i.exec(headers.authorization)?.[1]
      return key === undefined ? null : keys.find(key.trim(), ip, longestLook)
    }
    const token = readToken(request)
    return token ? findSession(token) : null
  }
