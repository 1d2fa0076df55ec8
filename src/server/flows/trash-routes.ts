import { endpoints } from '../../contract/endpoints.ts'
import { Refusal } from '../refusal.ts'
import { toPage } from '../to-page.ts'
import { type App, toRoute } from '../to-route.ts'
import type { CarryOut } from './carry-out.ts'
import type { StoreOf } from './store-of.ts'

/** Lists the flows in the trash, takes them out again, and removes them for good. */
export const trashRoutes = (app: App, { storeOf, carryOut }: { storeOf: StoreOf; carryOut: CarryOut }) => {
  app.route({
    ...toRoute(endpoints.listTrash),
    handler: async ({ query, url, account }) => toPage(await storeOf(account!).listTrash(query), query, url),
  })

  app.route({
    ...toRoute(endpoints.restoreFlow),
    handler: async (request, reply) => {
      const { flow_id } = request.params
      const unpublished = !request.account!.abilities.includes('publish')
      const restored = await carryOut(request, (flows, options) => flows.restore(flow_id, { ...options, unpublished }))
      if (restored.kind === 'missing') throw notInTrash()
      reply.header('etag', restored.stored.etag)
      return { data: restored.stored.flow }
    },
  })

  app.route({
    ...toRoute(endpoints.discardFlow),
    handler: async (request, reply) => {
      const { flow_id } = request.params
      const discarded = await carryOut(request, (flows, options) => flows.discard(flow_id, options))
      if (discarded.kind === 'missing') throw notInTrash()
      return reply.code(204).send()
    },
  })

  app.route({
    ...toRoute(endpoints.emptyTrash),
    handler: async (request) => {
      const { flows } = await carryOut(request, (store, options) => store.emptyTrash(options))
      return { data: { flows } }
    },
  })
}

const notInTrash = () => new Refusal(404, 'flow_not_in_trash')
