import type { FastifyRequest } from 'fastify'
import { pageKeyHeader } from '../../contract/session.ts'
import { clientAddress } from '../client-address.ts'
import type { App } from '../to-route.ts'
import type { KeyRing } from './access-keys.ts'
import type { Account } from './account.ts'
import { allow } from './allow.ts'
import { createQuotas, mostWrongKeysOfPrograms } from './quota.ts'
import { refuseCrossSite } from './refuse-cross-site.ts'
import { refuseExceeded } from './refuse-exceeded.ts'
import { readToken } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'

type Deps = {
  keys: KeyRing
  sessions: Sessions
  /** Requests a minute that one key may send; 0 sets no limit. */
  rateLimit: number
  now: () => number
}

/** Finds out who sends each request to the routes of `app`, and refuses what they may not do. */
export const authenticate = (app: App, { keys, sessions, rateLimit, now }: Deps) => {
  const quotas = rateLimit > 0 ? createQuotas(rateLimit, now) : null
  // Not those of signing in: a program that goes on with a revoked key would keep all behind its address from it.
  const wrongKeys = createQuotas(mostWrongKeysOfPrograms, now)

  const identify = identifyBy({ keys, findSession: sessions.find })

  app.decorateRequest('account', null)
  app.addHook('onRequest', async (request, reply) => {
    refuseCrossSite(request)
    const account = await identify(request)
    request.account = account
    if (account) keys.noteUse(account.id)
    // Only then: others at the same address, whose keys are right, must not be locked out.
    else if (keyOf(request) !== undefined) refuseExceeded(reply, wrongKeys.take(clientAddress(request)), now)
    const { ability } = request.routeOptions.config
    if (!ability) return
    if (quotas && account) refuseExceeded(reply, quotas.take(account.id), now)
    allow(isForPage(account, request) ? account : null, ability)
  })
}

/** All tabs of a browser share the cookie, also those that were opened with another key than is signed in with by now. */
const isForPage = (account: Account | null, { headers }: FastifyRequest): boolean =>
  headers[pageKeyHeader] === undefined || headers[pageKeyHeader] === account?.id

/** In milliseconds: what is asked with the key may take the rest of the ten seconds within which everyone has an answer. */
const longestLook = 1400

/** Finds out who sends a request: by an access key, or else by a session. */
export const identifyBy =
  ({ keys, findSession }: { keys: KeyRing; findSession: Sessions['find'] }) =>
  async (request: FastifyRequest): Promise<Account | null> => {
    if (request.headers.authorization !== undefined) {
      const key = keyOf(request)
      return key === undefined ? null : keys.find(key, clientAddress(request), longestLook)
    }
    const token = readToken(request)
    return token ? findSession(token) : null
  }

const keyOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1]?.trim()
