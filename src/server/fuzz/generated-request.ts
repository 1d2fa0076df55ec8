import * as fc from 'fast-check'
import type { Operation } from '../openapi/document-types.ts'
import { openApiDocument } from '../openapi/open-api-document.ts'
import { generatedBody } from './generated-body.ts'
import { generatedHeaders } from './generated-headers.ts'
import { generatedQuery, visible } from './generated-query.ts'
import { oddText } from './odd-text.ts'
import { openCount } from './open-flows.ts'
import type { GeneratedRequest, KnownOfServer } from './request-parts.ts'

type Described = { method: string; path: string; operation: Operation }

const described: Described[] = Object.entries(openApiDocument('en').paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
)

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'NONSENSE']

/**
 * Requests to what is described, and now and then to what isn't. With a key that may do everything they are about flows
 * that may be changed, with any other about all flows: those that may not be changed must then be as they were.
 */
export const generatedRequest = (known: KnownOfServer): fc.Arbitrary<GeneratedRequest> => {
  const powerful = fc.constant({ authorization: `Bearer ${known.fullKey}` })
  const powerless = fc.constantFrom(...known.powerless)
  const open = Array.from({ length: openCount }, (_, at) => ({
    flow: `open-flow-${at}`,
    execution: `open-execution-${at}`,
  }))
  const openIds = idsOf(open)
  const allIds = idsOf([...known.guarded, ...open])
  // All are made at once: making them anew for each request would take most of the time.
  const toOpen = fc.oneof(...described.map((call) => requestTo(call, openIds, powerful)))
  const toAll = fc.oneof(...described.map((call) => requestTo(call, allIds, powerless)))
  return fc.oneof(
    { weight: 6, arbitrary: toOpen },
    { weight: 3, arbitrary: toAll },
    { weight: 1, arbitrary: beyond(openIds, powerful) },
  )
}

type Ids = fc.Arbitrary<{ flow: string; execution: string }>
type Credentials = fc.Arbitrary<Record<string, string>>

const idsOf = (known: { flow: string; execution: string }[]): Ids => {
  const odd = fc.oneof(
    fc.uuid(),
    oddText().map((text) => encodeURIComponent(text.toWellFormed())),
  )
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.record({ flow: odd, execution: odd }) },
    { weight: 1, arbitrary: fc.record({ flow: fc.constantFrom(...known).map(({ flow }) => flow), execution: odd }) },
  )
}

const requestTo = ({ method, path, operation }: Described, ids: Ids, credentials: Credentials) =>
  fc
    .record({
      method: fc.oneof(
        { weight: 12, arbitrary: fc.constant(method) },
        { weight: 1, arbitrary: fc.constantFrom(...methods) },
      ),
      ids,
      query: generatedQuery(operation),
      headers: generatedHeaders(),
      credentials,
      payload: generatedBody(operation),
    })
    .map(({ method, ids, query, headers, credentials, payload }): GeneratedRequest => ({
      method,
      url: path.replace('{flow_id}', ids.flow).replace('{execution_id}', ids.execution) + query,
      headers: { ...headers, ...credentials },
      ...(payload !== undefined && { payload }),
    }))

/** Addresses that nobody described: parts of ours put together anew, and nonsense. */
const beyond = (ids: Ids, credentials: Credentials): fc.Arbitrary<GeneratedRequest> => {
  const segment = fc.oneof(
    fc.constantFrom(
      'v1',
      'flows',
      'executions',
      'start',
      'session',
      'flow-trash',
      'health',
      'docs',
      '..',
      '.',
      '',
      '%2e%2e',
      '%00',
      '%zz',
    ),
    ids.map(({ flow }) => flow),
    fc.string({ unit: visible, maxLength: 12 }),
  )
  return fc
    .record({
      method: fc.constantFrom(...methods),
      segments: fc.array(segment, { maxLength: 6 }),
      headers: generatedHeaders(),
      credentials,
      payload: fc.option(oddText(), { nil: undefined }),
    })
    .map(({ method, segments, headers, credentials, payload }): GeneratedRequest => ({
      method,
      url: `/${segments.join('/')}`,
      headers: { ...headers, ...credentials },
      ...(payload !== undefined && { payload }),
    }))
}
