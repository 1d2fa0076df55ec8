import { endpoints } from '../../contract/endpoints.ts'
import { Refusal } from '../refusal.ts'
import { type App, toRoute } from '../to-route.ts'
import { flowNotFound } from './flow-not-found.ts'
import type { FlowStore } from './flow-store.ts'
import { toPage } from './page.ts'

/** Lists the calls and messages of a flow, and takes the reports of a telephony gateway. */
export const executionRoutes = (app: App, { flows }: { flows: FlowStore }) => {
  app.route({
    ...toRoute(endpoints.listExecutions),
    handler: async ({ params, query, url }) => {
      const rows = await flows.listExecutions(params.flow_id, query)
      if (!rows) throw flowNotFound()
      return toPage(rows, query, url)
    },
  })

  app.route({
    ...toRoute(endpoints.reportExecution),
    handler: async ({ params, body }, reply) => {
      const execution = await flows.reportExecution(params.flow_id, body)
      if (!execution) throw flowNotFound()
      reply.code(201)
      return { data: execution }
    },
  })

  app.route({
    ...toRoute(endpoints.updateExecution),
    handler: async ({ params, body }) => {
      const execution = await flows.updateExecution(params.flow_id, params.execution_id, body)
      if (execution === 'missing_flow') throw flowNotFound()
      if (execution === 'missing_execution') throw new Refusal(404, 'execution_not_found')
      return { data: execution }
    },
  })
}
