import { expect, test } from 'vitest'
import type { Endpoint } from '../contract/endpoint.ts'
import { endpoints } from '../contract/endpoints.ts'
import { testApp } from './test-app.ts'

type Server = Awaited<ReturnType<typeof testApp>>
type Name = keyof typeof endpoints

const executionFields = {
  direction: 'outgoing',
  status: 'completed',
  callee: '00229 97-00-00-01',
  start_time: '2026-03-16T07:13:21+01:00',
  end_time: '2026-03-16T06:14:00.5Z',
  flow_step: { label: 'Welcome' },
  data: { heard: [true, null, 1.5, 'oui'] },
}

const reportExecution = async ({ send }: Server, flowId: string) =>
  send('POST', `/v1/flows/${flowId}/executions`, { body: executionFields })

const deletedFlow = async ({ createFlow, send }: Server): Promise<string> => {
  const { id } = await createFlow()
  await send('DELETE', `/v1/flows/${id}`)
  return id
}

const keyFields = { name: 'Field office', abilities: ['read', 'write'] }

const madeKey = async (send: Server['send']): Promise<string> =>
  (await send('POST', '/keys', { body: keyFields })).json().data.id

/** One call of each endpoint that succeeds. An endpoint without one doesn't compile. */
const successes: Record<Name, (server: Server) => ReturnType<Server['send']>> = {
  listFlows: async ({ createFlow, send }) => {
    await createFlow()
    return send('GET', '/v1/flows')
  },
  listFlowRows: async ({ createFlow, send }) => {
    await createFlow()
    return send('GET', '/flow-rows')
  },
  getFlow: async ({ createFlow, send }) => send('GET', `/v1/flows/${(await createFlow()).id}`),
  createFlow: async ({ send }) => send('POST', '/v1/flows', { body: { name: 'Vaccination days', type: 'sms' } }),
  updateFlow: async ({ createFlow, send }) => {
    const { id } = await createFlow()
    return send('PATCH', `/v1/flows/${id}`, { body: { description: 'Every Monday' } })
  },
  putFlow: async ({ createFlow, send }) => {
    const { id } = await createFlow()
    return send('PUT', `/v1/flows/${id}`, { body: { metadata: '[1]' } })
  },
  deleteFlow: async ({ createFlow, send }) => send('DELETE', `/v1/flows/${(await createFlow()).id}`),
  startFlow: async ({ createFlow, send }) => {
    const { id } = await createFlow({ status: 'published' })
    return send('POST', `/v1/flows/${id}/start`, { body: { to: ['+229 97 00 00 01'] } })
  },
  listExecutions: async (server) => {
    const { id } = await server.createFlow()
    await reportExecution(server, id)
    return server.send('GET', `/v1/flows/${id}/executions`)
  },
  reportExecution: async (server) => reportExecution(server, (await server.createFlow()).id),
  updateExecution: async (server) => {
    const { id } = await server.createFlow()
    const execution = (await reportExecution(server, id)).json().data
    return server.send('PATCH', `/v1/flows/${id}/executions/${execution.id}`, { body: { status: 'busy', data: null } })
  },
  countFlows: async ({ createFlow, send }) => {
    await createFlow()
    return send('GET', '/flow-counts')
  },
  listHistory: async ({ createFlow, send }) => send('GET', `/flow-history/${(await createFlow()).id}`),
  getVersion: async ({ createFlow, send }) => send('GET', `/flow-history/${(await createFlow()).id}/1`),
  getSincePublished: async ({ createFlow, send }) => {
    const { id } = await createFlow({ status: 'published' })
    await send('PATCH', `/v1/flows/${id}`, { body: { status: 'draft', name: 'Prices' } })
    return send('GET', `/flow-history/${id}/since-published`)
  },
  listAudit: async ({ createFlow, send }) => {
    await createFlow()
    return send('GET', '/audit')
  },
  listKeys: async ({ send }) => send('GET', '/keys'),
  createKey: async ({ send }) => send('POST', '/keys', { body: keyFields }),
  updateKey: async ({ send }) => send('PATCH', `/keys/${await madeKey(send)}`, { body: { name: 'Parakou' } }),
  revokeKey: async ({ send }) => send('DELETE', `/keys/${await madeKey(send)}`),
  followChanges: async ({ send }) => send('GET', '/changes'),
  listTrash: async (server) => {
    await deletedFlow(server)
    return server.send('GET', '/flow-trash')
  },
  restoreFlow: async (server) => server.send('POST', `/flow-trash/${await deletedFlow(server)}/restore`),
  discardFlow: async (server) => server.send('DELETE', `/flow-trash/${await deletedFlow(server)}`),
  emptyTrash: async (server) => {
    await deletedFlow(server)
    return server.send('DELETE', '/flow-trash')
  },
  signIn: async ({ send, key }) => send('POST', '/session', { body: { key }, key: null }),
  getSession: async ({ send }) => send('GET', '/session'),
  signOut: async ({ send, signIn }) => send('DELETE', '/session', { headers: { cookie: await signIn() }, key: null }),
  checkHealth: async ({ send }) => send('GET', '/health', { key: null }),
  describeApi: async ({ send }) => send('GET', '/openapi.json', { key: null }),
}

const names = Object.keys(endpoints) as Name[]

test.each(names)('%s answers as the contract says, field by field and in its order', async (name) => {
  const { status, body } = (endpoints[name] as Endpoint).success
  const answer = await successes[name](await testApp())
  expect(answer.statusCode, answer.body).toBe(status)
  expect(answer.body).toBe(body === null ? '' : JSON.stringify(body.parse(answer.json())))
})

test.each(names)('%s is routed', async (name) => {
  const { app } = await testApp()
  const { method, path } = endpoints[name]
  expect(app.hasRoute({ method, url: path })).toBe(true)
})
