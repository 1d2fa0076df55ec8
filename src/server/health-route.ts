import { endpoints } from '../contract/endpoints.ts'
import { type App, toRoute } from './to-route.ts'

/** Says that the server serves, which takes a database that answers. */
export const healthRoute = (app: App, { check }: { check: () => Promise<unknown> }) => {
  app.route({
    ...toRoute(endpoints.checkHealth),
    handler: async () => {
      await check()
      return { status: 'ok' as const }
    },
  })
}
