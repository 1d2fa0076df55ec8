import { endpoints } from '../../contract/endpoints.ts'
import { Refusal } from '../refusal.ts'
import { toPage } from '../to-page.ts'
import { type App, toRoute } from '../to-route.ts'
import type { CarryOut } from './carry-out.ts'
import { flowNotFound } from './flow-not-found.ts'
import type { StoreOf } from './store-of.ts'

/** Lists the calls and messages of a flow, and takes the reports of a telephony gateway. */
export const executionRoutes = (app: App, { storeOf, carryOut }: { storeOf: StoreOf; carryOut: CarryOut }) => {
  app.route({
    ...toRoute(endpoints.listExecutions),
    handler: async ({ params, query, url, account }) => {
      const rows = await storeOf(account!).listExecutions(params.flow_id, query)
      if (!rows) throw flowNotFound()
      return toPage(rows, query, url)
    },
  })

  app.route({
    ...toRoute(endpoints.reportExecution),
    handler: async (request, reply) => {
      const { params, body } = request
      const reported = await carryOut(request, (flows, options) => flows.reportExecution(params.flow_id, body, options))
      if (reported.kind === 'missing') throw flowNotFound()
      reply.code(201)
      return { data: reported.execution }
    },
  })

  app.route({
    ...toRoute(endpoints.updateExecution),
    handler: async (request) => {
      const { params, body } = request
      const updated = await carryOut(request, (flows, options) =>
        flows.updateExecution(params.flow_id, params.execution_id, body, options),
      )
      if (updated.kind === 'missing') throw flowNotFound()
      if (updated.kind === 'missing_execution') throw new Refusal(404, 'execution_not_found')
      if (updated.kind === 'ends_before_start')
        throw new Refusal(422, 'request_invalid', { errors: { end_time: [{ key: 'end_before_start' }] } })
      return { data: updated.execution }
    },
  })
}
