import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { answerBadly, type Misbehaviour } from './stand-in-faults.ts'
import { type Answer, isAsked, json, listPage, notFound, type SentFlow, validate } from './stand-in-answers.ts'

export type StandInRequest = { method: string; path: string; query: URLSearchParams; authorization: string }

/**
 * Stands in for the real Our Voice service in tests: a server of Laravel's ways, over real sockets, that can be told to
 * answer in each way in which the real one is known, or feared, to answer.
 */
export const startStandIn = async ({ keys = ['the-account-key'], now = () => new Date(), port = 0 } = {}) => {
  const flows = new Map<string, SentFlow>()
  const executions = new Map<string, Record<string, string>[]>()
  const requests: StandInRequest[] = []
  let misbehave: ((request: StandInRequest) => Misbehaviour | null) | null = null
  const ways = {
    /** A flow as it is sent. */
    flow: (flow: SentFlow): unknown => flow,
    /** A page of the list as it is sent. */
    page: (page: ReturnType<typeof listPage>): unknown => page,
  }

  const carryOut = (request: StandInRequest, body: Record<string, unknown>): Answer => {
    if (!keys.some((key) => request.authorization === `Bearer ${key}`))
      return json(401, { message: 'Unauthenticated.' })
    const [, , id = '', action] = request.path.split('/').slice(1)
    const { method } = request
    if (id === '' && method === 'GET') {
      return json(200, ways.page(listPage(listed(request.query).map(ways.flow), request.query)))
    }
    if (id === '' && method === 'POST') return validate(body) ?? json(201, { data: ways.flow(create(body)) })
    const flow = flows.get(id)
    if (!flow) return notFound(id)
    if (action === 'start' && method === 'POST') return json(200, { data: ways.flow(flow) })
    if (method === 'GET') return json(200, { data: ways.flow(flow) })
    if (method === 'PATCH') return validate({ ...flow, ...body }) ?? json(200, { data: ways.flow(update(flow, body)) })
    if (method === 'DELETE') {
      flows.delete(id)
      return { status: 204, headers: {}, body: '' }
    }
    return json(405, { message: `The ${method} method is not supported for this route.` })
  }

  const listed = (query: URLSearchParams): SentFlow[] => {
    const isFiltered = [...query].some(([name, value]) => name.startsWith('filter') && value !== '')
    const all = [...flows.values()]
    return isFiltered ? all.filter(({ id }) => executions.get(id)?.some((one) => isAsked(one, query))) : all
  }

  const create = (fields: Record<string, unknown>): SentFlow => {
    const time = toTime(now())
    const flow = {
      id: randomUUID(),
      name: 'A flow',
      description: null,
      flow_executions_count: 0,
      type: 'voice',
      status: 'draft',
      metadata: '{}',
      created_at: time,
      updated_at: time,
      ...fields,
    }
    flows.set(flow.id, flow)
    return flow
  }

  const update = (flow: SentFlow, fields: Record<string, unknown>): SentFlow => {
    const updated = { ...flow, ...fields, updated_at: toTime(now()) }
    flows.set(flow.id, updated)
    return updated
  }

  const server = createServer(async (asked: IncomingMessage, answer: ServerResponse) => {
    const { pathname, searchParams } = new URL(asked.url!, 'http://stand-in')
    const { authorization = '' } = asked.headers
    const request = { method: asked.method!, path: pathname, query: searchParams, authorization }
    requests.push(request)
    const sent = await text(asked).catch(() => '')
    const misbehaviour = misbehave?.(request)
    const good = () => carryOut(request, sent === '' ? {} : JSON.parse(sent))
    if (misbehaviour) return answerBadly(answer, misbehaviour, good)
    const { status, headers, body } = good()
    answer.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    flows,
    /** Of each flow, by the names of the filters on them: `to`, `from`, `direction`, `status`, `duration`. */
    executions,
    /** All that arrived, in order. */
    requests,
    ways,
    /** Puts a flow into the account, whatever its fields. */
    put: (fields: Record<string, unknown> = {}): SentFlow => create(fields),
    keys,
    /** Decides how each request from now on is answered; null answers it well. */
    misbehave: (how: Misbehaviour | null | ((request: StandInRequest) => Misbehaviour | null)) => {
      misbehave = typeof how === 'function' ? how : () => how
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const toTime = (time: Date): string => time.toISOString().replace('Z', '000Z')
