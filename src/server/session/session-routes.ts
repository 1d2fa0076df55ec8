import type { FastifyRequest } from 'fastify'
import { endpoints } from '../../contract/endpoints.ts'
import type { Session } from '../../contract/session.ts'
import type { SignIn } from '../../contract/sign-in.ts'
import { clientAddress } from '../client-address.ts'
import { Refusal } from '../refusal.ts'
import { type App, toRoute } from '../to-route.ts'
import type { KeyRing } from './access-keys.ts'
import type { Account } from './account.ts'
import { unauthenticated } from './allow.ts'
import { createQuotas, mostWrongKeys } from './quota.ts'
import { refuseExceeded } from './refuse-exceeded.ts'
import { forgetToken, keepToken, readToken } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import type { SignInCode } from './sign-in-code.ts'

type Deps = {
  keys: KeyRing
  sessions: Sessions
  signInCode: SignInCode
  store: Session['store']
  now: () => number
}

type Opened = { account: Account; token: string }

/** Signs in, says who is signed in, and signs out. */
export const sessionRoutes = (app: App, { keys, sessions, signInCode, store, now }: Deps) => {
  const attempts = createQuotas(mostWrongKeys, now)

  const wrongKey = store.kind === 'ourvoice' ? 'account_key_wrong' : 'key_wrong'

  const toSession = ({ id, name, abilities }: Account): Session => ({
    key: { id, name, abilities },
    store,
  })

  const signIn = async (given: SignIn, request: FastifyRequest): Promise<Opened | null> => {
    const from = clientAddress(request)
    const open = async (account: Account): Promise<Opened> => {
      keys.noteUse(account.id)
      const former = readToken(request)
      if (former) await sessions.close(former)
      return { account, token: await sessions.open(account, from) }
    }
    if ('code' in given) return signInCode.redeem(given.code, open)
    const account = await keys.find(given.key, from)
    return account && open(account)
  }

  app.route({
    ...toRoute(endpoints.signIn),
    handler: async (request, reply) => {
      const { body } = request
      const from = clientAddress(request)
      // Counted before the key is looked at, so that attempts sent all at once are counted too.
      refuseExceeded(reply, attempts.take(from), now)
      // What failed says nothing against the key.
      const opened = await signIn(body, request).catch((error) => {
        attempts.giveBack(from)
        throw error
      })
      if (!opened) {
        await sessions.noteRefused(from)
        throw new Refusal(401, 'key' in body ? wrongKey : 'link_used')
      }
      attempts.giveBack(from)
      keepToken(request, reply, opened.token)
      return { data: toSession(opened.account) }
    },
  })

  app.route({
    ...toRoute(endpoints.getSession),
    handler: async ({ account }) => {
      if (!account) throw unauthenticated()
      return { data: toSession(account) }
    },
  })

  app.route({
    ...toRoute(endpoints.signOut),
    handler: async (request, reply) => {
      const token = readToken(request)
      if (token) await sessions.close(token)
      forgetToken(reply)
      return reply.code(204).send()
    },
  })
}
