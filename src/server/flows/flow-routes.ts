import { endpoints } from '../../contract/endpoints.ts'
import { toFlowRow } from '../../contract/to-flow-row.ts'
import { Refusal } from '../refusal.ts'
import { allow } from '../session/allow.ts'
import { toPage } from '../to-page.ts'
import { type App, toRoute } from '../to-route.ts'
import type { CarryOut } from './carry-out.ts'
import { isKnown } from './entity-tags.ts'
import { flowNotFound } from './flow-not-found.ts'
import type { StoredFlow } from './flow-store.ts'
import type { StoreOf } from './store-of.ts'

/** Lists, reads and changes flows. */
export const flowRoutes = (app: App, { storeOf, carryOut }: { storeOf: StoreOf; carryOut: CarryOut }) => {
  app.route({
    ...toRoute(endpoints.listFlows),
    handler: async ({ query, url, account }) => toPage(await storeOf(account!).list(query), query, url),
  })

  app.route({
    ...toRoute(endpoints.listFlowRows),
    handler: async ({ query, url, account }) => {
      const { rows, total } = await storeOf(account!).list(query)
      return toPage({ rows: rows.map(toFlowRow), total }, query, url)
    },
  })

  app.route({
    ...toRoute(endpoints.countFlows),
    handler: async ({ query, account }) => ({ data: await storeOf(account!).counts(query) }),
  })

  app.route({
    ...toRoute(endpoints.getFlow),
    handler: async ({ params, headers, account }, reply) => {
      const stored = await storeOf(account!).get(params.flow_id)
      if (!stored) throw flowNotFound()
      // Kept by the reader's cache, and asked after each time.
      reply.headers({ etag: stored.etag, 'cache-control': 'private, no-cache' })
      if (isKnown(headers['if-none-match'], stored.etag)) return reply.code(304).send()
      return { data: stored.flow }
    },
  })

  app.route({
    ...toRoute(endpoints.createFlow),
    handler: async (request, reply) => {
      const { body, account } = request
      if (body.status === 'published') allow(account, 'publish')
      const { stored } = await carryOut(request, (flows, options) => flows.create(body, options))
      reply.code(201).headers({ etag: stored.etag, location: `${endpoints.listFlows.path}/${stored.flow.id}` })
      return { data: stored.flow }
    },
  })

  for (const endpoint of [endpoints.updateFlow, endpoints.putFlow]) {
    app.route({
      ...toRoute(endpoint),
      handler: async (request, reply) => {
        const { params, body, account } = request
        if (body.status === 'published') allow(account, 'publish')
        const updated = await carryOut(request, (flows, options) => flows.update(params.flow_id, body, options))
        if (updated.kind === 'missing') throw flowNotFound()
        if (updated.kind === 'changed') throw flowChanged(updated.current)
        reply.header('etag', updated.stored.etag)
        return { data: updated.stored.flow }
      },
    })
  }

  app.route({
    ...toRoute(endpoints.deleteFlow),
    handler: async (request, reply) => {
      const { flow_id } = request.params
      const deleted = await carryOut(request, (flows, options) => flows.delete(flow_id, options))
      if (deleted.kind === 'missing') throw flowNotFound()
      if (deleted.kind === 'changed') throw flowChanged(deleted.current)
      return reply.code(204).send()
    },
  })

  app.route({
    ...toRoute(endpoints.startFlow),
    handler: async (request, reply) => {
      const { params, body } = request
      const started = await carryOut(request, (flows, options) => flows.start(params.flow_id, body.to, options))
      if (started.kind === 'missing') throw flowNotFound()
      if (started.kind === 'changed') throw flowChanged(started.current)
      if (started.kind === 'not_published') throw new Refusal(409, 'not_published')
      reply.header('etag', started.stored.etag)
      return { data: started.stored.flow }
    },
  })
}

const flowChanged = ({ flow, etag }: StoredFlow) =>
  new Refusal(412, 'flow_changed', { current: flow, headers: { etag } })
