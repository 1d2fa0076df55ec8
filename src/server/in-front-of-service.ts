import { hash } from 'node:crypto'
import { AuditAction } from '../contract/audit.ts'
import type { Session } from '../contract/session.ts'
import type { AuditLog } from './audit/audit-routes.ts'
import type { PassedThrough } from './flows/passed/passed-through.ts'
import type { StoreOf } from './flows/store-of.ts'
import { createUpstreamStores } from './flows/upstream/upstream-stores.ts'
import type { KeyRing } from './session/access-keys.ts'
import { createAccountKeys } from './session/account-keys.ts'
import { createAccountSessions } from './session/account-sessions.ts'
import { unauthenticated } from './session/allow.ts'
import type { Sessions } from './session/sessions.ts'
import { createUpstreamClient } from './upstream/upstream-client.ts'
import { UpstreamFault } from './upstream/upstream-fault.ts'
import { UpstreamRefused } from './upstream/upstream-refused.ts'

export type Own = { keys: KeyRing; sessions: Sessions; audit: AuditLog }

export type InFrontOfService = {
  storeOf: StoreOf
  audit: AuditLog
  store: Session['store']
  keys: KeyRing
  sessions: Sessions
  close: () => void
}

/** What is done here and not at the service. */
const ofOurKeys = AuditAction.options.filter((action) => /^(session|key)\./.test(action))

/** Milliseconds in which the service must have said whether it takes a key. */
const patience = 9500

/**
 * The real Our Voice service in the place of a database of flows. Whoever has the key of an account there signs in with
 * it; with a `serverKey`, those who have one of our own keys use that account. What the service lacks is added by
 * `passed`.
 */
export const inFrontOfService = (
  url: URL,
  serverKey: string | undefined,
  own: Own,
  passed: PassedThrough,
): InFrontOfService => {
  const client = createUpstreamClient(url, {
    refuseKey: (key) => {
      if (key === serverKey) return refusedServerKey()
      accountKeys.forget(key)
      return refusedAccountKey()
    },
  })
  const accountKeys = createAccountKeys({ takes: (key) => client.takesKey(key, performance.now() + patience) })
  const storeOfKey = createUpstreamStores(client, {
    ...passed,
    complete: (store, key) => passed.complete(store, digestOf(url, key)),
  })
  const trusted = serverKey === undefined ? null : own

  return {
    storeOf: ({ id }) => {
      const key = accountKeys.keyOf(id) ?? (trusted && serverKey)
      if (!key) throw unauthenticated()
      return storeOfKey(key)
    },
    // What else is in our own database is of other flows. Only keys of our own may ask for it.
    audit: { list: (query) => own.audit.list(query, ofOurKeys) },
    store: { kind: 'ourvoice', can: trusted ? ['history', 'keys'] : ['history'] },
    keys: {
      find: async (key, from, longest = Number.POSITIVE_INFINITY) => {
        const own = await trusted?.keys.find(key, from)
        if (own) return own
        const startedAt = performance.now()
        const account = await accountKeys.find(key, from)
        // It is known from now on.
        if (account && performance.now() - startedAt > longest)
          throw new UpstreamFault('unreachable', { retryAfter: 1 })
        return account
      },
      noteUse: (id) => {
        if (!accountKeys.accountOf(id)) trusted?.keys.noteUse(id)
      },
    },
    sessions: createAccountSessions(accountKeys, trusted?.sessions ?? null),
    close: client.close,
  }
}

const refusedAccountKey = () =>
  new UpstreamRefused(401, 'account_key_refused', { headers: { 'www-authenticate': 'Bearer' } })

/** Nothing that whoever is signed in could mend. */
const refusedServerKey = () => new UpstreamRefused(503, 'server_key_refused', { headers: { 'retry-after': '60' } })

/** Tells an account from others, in a database that must not hold its key. */
const digestOf = (url: URL, key: string): string => hash('sha256', `${url.href} ${key}`).slice(0, 24)
