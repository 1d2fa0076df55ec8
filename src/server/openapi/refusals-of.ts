import type { Endpoint } from '../../contract/endpoint.ts'
import { endpoints } from '../../contract/endpoints.ts'
import type { RefusalKey } from '../../contract/refusal-words.ts'
import type { EndpointName } from './endpoint-names.ts'
import { operationFacts } from './operation-facts.ts'

/** Every refusal that an endpoint may answer with, those of its kind and its own, each with its status. */
export const refusalsOf = (name: EndpointName): { status: number; key: RefusalKey }[] => {
  const own = operationFacts[name].refuses ?? []
  const keys = new Set([...refusalsOfKind(endpoints[name]), ...own])
  return [...keys].map((key) => ({ key, status: statuses[key] ?? unknownStatus(key) }))
}

const refusalsOfKind = ({ method, ability, params, query, body }: Endpoint): RefusalKey[] => {
  const writes = method !== 'GET'
  return [
    ...when(params !== undefined, 'request_unreadable', 'path_not_found'),
    ...when(query !== undefined, 'parameter_unknown', 'request_invalid'),
    ...when(ability !== undefined, 'unauthenticated', refusalOfKey(ability), 'store_unreachable', 'too_many_requests'),
    // A body that nobody asked for is read all the same, and refused when it can't be.
    ...when(
      writes,
      'body_not_json',
      'origin_refused',
      'body_too_large',
      'content_type_not_json',
      'body_encoded',
      'body_too_deep',
    ),
    ...when(body !== undefined, 'request_invalid', 'store_busy'),
    ...when(writes && ability !== undefined, 'key_in_flight', 'key_reused', 'idempotency_key_invalid'),
    'fault',
  ]
}

const refusalOfKey = (ability: Endpoint['ability']): RefusalKey =>
  ability === 'manage_keys' ? 'keys_not_managed' : 'ability_missing'

const when = (applies: boolean, ...keys: RefusalKey[]): RefusalKey[] => (applies ? keys : [])

const statuses: Partial<Record<RefusalKey, number>> = {
  body_not_json: 400,
  parameter_unknown: 400,
  request_unreadable: 400,
  unauthenticated: 401,
  key_wrong: 401,
  link_used: 401,
  ability_missing: 403,
  keys_not_managed: 403,
  ability_not_yours: 403,
  origin_refused: 403,
  path_not_found: 404,
  flow_not_found: 404,
  flow_not_in_trash: 404,
  execution_not_found: 404,
  version_not_found: 404,
  key_not_found: 404,
  not_published: 409,
  last_manager: 409,
  key_shown_before: 409,
  key_in_flight: 409,
  flow_changed: 412,
  body_too_large: 413,
  content_type_not_json: 415,
  body_encoded: 415,
  request_invalid: 422,
  body_too_deep: 422,
  key_reused: 422,
  idempotency_key_invalid: 422,
  too_many_requests: 429,
  fault: 500,
  store_busy: 503,
  store_unreachable: 503,
}

const unknownStatus = (key: RefusalKey): never => {
  throw new Error(`No status is known for the refusal ${key}.`)
}
