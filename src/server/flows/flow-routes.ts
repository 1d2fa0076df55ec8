import { createHash } from 'node:crypto'
import { endpoints } from '../../contract/endpoints.ts'
import type { FlowDraft } from '../../contract/flow.ts'
import { Refusal } from '../refusal.ts'
import type { Account } from '../session/account.ts'
import { allow } from '../session/allow.ts'
import { type App, toRoute } from '../to-route.ts'
import { isKnown, marksToMatch } from './entity-tags.ts'
import { flowNotFound } from './flow-not-found.ts'
import type { FlowStore, Idempotency, StoredFlow } from './flow-store.ts'
import { toPage } from './page.ts'

/** Lists, reads and changes flows. */
export const flowRoutes = (app: App, { flows }: { flows: FlowStore }) => {
  app.route({
    ...toRoute(endpoints.listFlows),
    handler: async ({ query, url }) => toPage(await flows.list(query), query, url),
  })

  app.route({
    ...toRoute(endpoints.countFlows),
    handler: async ({ query }) => ({ data: await flows.counts(query) }),
  })

  app.route({
    ...toRoute(endpoints.getFlow),
    handler: async ({ params, headers }, reply) => {
      const stored = await flows.get(params.flow_id)
      if (!stored) throw flowNotFound()
      // Kept by the reader's cache, and asked after each time.
      reply.headers({ etag: stored.etag, 'cache-control': 'private, no-cache' })
      if (isKnown(headers['if-none-match'], stored.etag)) return reply.code(304).send()
      return { data: stored.flow }
    },
  })

  app.route({
    ...toRoute(endpoints.createFlow),
    handler: async ({ body, account, headers }, reply) => {
      if (body.status === 'published') allow(account, 'publish')
      const created = await flows.create(body, idempotencyOf(headers['idempotency-key'], account, body))
      if (created.kind === 'key_reused') throw refuseIdempotencyKey('key_reused')
      const { flow, etag } = created.stored
      reply.code(201).headers({ etag, location: `${endpoints.listFlows.path}/${flow.id}` })
      return { data: flow }
    },
  })

  for (const endpoint of [endpoints.updateFlow, endpoints.putFlow]) {
    app.route({
      ...toRoute(endpoint),
      handler: async ({ params, body, account, headers }, reply) => {
        if (body.status === 'published') allow(account, 'publish')
        const updated = await flows.update(params.flow_id, body, marksToMatch(headers['if-match']))
        if (updated.kind === 'missing') throw flowNotFound()
        if (updated.kind === 'changed') throw flowChanged(updated.current)
        reply.header('etag', updated.stored.etag)
        return { data: updated.stored.flow }
      },
    })
  }

  app.route({
    ...toRoute(endpoints.deleteFlow),
    handler: async ({ params, headers }, reply) => {
      const deleted = await flows.delete(params.flow_id, marksToMatch(headers['if-match']))
      if (deleted.kind === 'missing') throw flowNotFound()
      if (deleted.kind === 'changed') throw flowChanged(deleted.current)
      return reply.code(204).send()
    },
  })

  app.route({
    ...toRoute(endpoints.startFlow),
    handler: async ({ params, body }, reply) => {
      const started = await flows.start(params.flow_id, body.to)
      if (started.kind === 'missing') throw flowNotFound()
      if (started.kind === 'not_published') throw new Refusal(409, 'not_published')
      reply.header('etag', started.stored.etag)
      return { data: started.stored.flow }
    },
  })
}

const flowChanged = ({ flow, etag }: StoredFlow) =>
  new Refusal(412, 'flow_changed', { current: flow, headers: { etag } })

/** The keys of one account never meet those of another. */
const idempotencyOf = (
  key: string | string[] | undefined,
  account: Account | null,
  draft: FlowDraft,
): Idempotency | undefined => {
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw refuseIdempotencyKey('idempotency_key_invalid')
  }
  return { account: account!.id, key, digest: createHash('sha256').update(JSON.stringify(draft)).digest('hex') }
}

const refuseIdempotencyKey = (key: 'key_reused' | 'idempotency_key_invalid') =>
  new Refusal(422, 'request_invalid', { errors: { 'Idempotency-Key': [{ key }] } })
