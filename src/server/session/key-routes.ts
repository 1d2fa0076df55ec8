import { endpoints } from '../../contract/endpoints.ts'
import type { Author } from '../../contract/author.ts'
import type { Ability } from '../../contract/session.ts'
import { createOnce } from '../once.ts'
import { Refusal } from '../refusal.ts'
import { type App, toRoute } from '../to-route.ts'
import type { AccessKeys } from './access-keys.ts'
import type { Account } from './account.ts'
import type { Sessions } from './sessions.ts'

type Deps = { accessKeys: Pick<AccessKeys, 'list' | 'create' | 'rename' | 'revoke'>; sessions: Sessions }

/** Lists, makes, renames and revokes access keys. */
export const keyRoutes = (app: App, { accessKeys, sessions }: Deps) => {
  const once = createOnce()

  app.route({
    ...toRoute(endpoints.listKeys),
    handler: async () => ({ data: await accessKeys.list() }),
  })

  app.route({
    ...toRoute(endpoints.createKey),
    handler: async (request, reply) => {
      const { account, body } = request
      refuseMore(body.abilities, account!)
      const { made, key } = await once(request, (idempotency) =>
        accessKeys.create(body, { by: authorOf(account!), idempotency }),
      )
      // Whoever repeats a request has its first answer no more, and the key is nowhere else.
      if (key === null) throw new Refusal(409, 'key_shown_before')
      reply.code(201)
      return { data: { ...made, key } }
    },
  })

  app.route({
    ...toRoute(endpoints.updateKey),
    handler: async (request) => {
      const { account, body, params } = request
      const outcome = await once(request, (idempotency) =>
        accessKeys.rename(params.key_id, body.name, { by: authorOf(account!), idempotency }),
      )
      // Sessions remember the name, too.
      sessions.forget()
      if (outcome.kind === 'missing') throw keyNotFound()
      return { data: outcome.renamed }
    },
  })

  app.route({
    ...toRoute(endpoints.revokeKey),
    handler: async (request, reply) => {
      const { account, params } = request
      const outcome = await once(request, (idempotency) =>
        accessKeys.revoke(params.key_id, { by: authorOf(account!), idempotency }),
      )
      sessions.forget()
      if (outcome.kind === 'missing') throw keyNotFound()
      if (outcome.kind === 'last_manager') throw new Refusal(409, 'last_manager')
      return reply.code(204).send()
    },
  })
}

/** Else whoever may manage keys could do everything, by way of a key of their own making. */
const refuseMore = (wanted: Ability[], { abilities }: Account): void => {
  const missing = wanted.filter((ability) => !abilities.includes(ability))
  if (missing.length > 0) throw new Refusal(403, 'ability_not_yours', { values: { abilities: missing.join(', ') } })
}

const authorOf = ({ id, name }: Account): Author => ({ id, name })

const keyNotFound = () => new Refusal(404, 'key_not_found')
