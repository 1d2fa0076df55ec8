import { endpoints } from '../contract/endpoints.ts'
import type { FlowStore } from './flows/flow-store.ts'
import { type App, toRoute } from './to-route.ts'

/** Says that the server serves, which takes a store that answers. */
export const healthRoute = (app: App, { flows }: { flows: FlowStore }) => {
  app.route({
    ...toRoute(endpoints.checkHealth),
    handler: async () => {
      await flows.get('health')
      return { status: 'ok' as const }
    },
  })
}
