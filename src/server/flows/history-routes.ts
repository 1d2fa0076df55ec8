import { endpoints } from '../../contract/endpoints.ts'
import { Refusal } from '../refusal.ts'
import { toPage } from '../to-page.ts'
import { type App, toRoute } from '../to-route.ts'
import { flowNotFound } from './flow-not-found.ts'
import type { StoreOf } from './store-of.ts'
import { toVersion } from './to-version.ts'

/** Tells who changed a flow, when, what it was at any version, and what publishing it would change. */
export const historyRoutes = (app: App, { storeOf }: { storeOf: StoreOf }) => {
  app.route({
    ...toRoute(endpoints.listHistory),
    handler: async ({ params, query, url, account }) => {
      const rows = await storeOf(account!).history(params.flow_id, query)
      if (!rows) throw flowNotFound()
      return toPage(rows, query, url)
    },
  })

  app.route({
    ...toRoute(endpoints.getSincePublished),
    handler: async ({ params, account }, reply) => {
      const found = await storeOf(account!).sincePublished(params.flow_id)
      if (!found) throw flowNotFound()
      reply.header('etag', found.etag)
      return { data: found.since }
    },
  })

  app.route({
    ...toRoute(endpoints.getVersion),
    handler: async ({ params, account }) => {
      const content = await storeOf(account!).version(params.flow_id, toVersion(params.version) ?? 0)
      if (!content) throw new Refusal(404, 'version_not_found')
      return { data: content }
    },
  })
}
