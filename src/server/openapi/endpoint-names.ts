import type { z } from 'zod/mini'
import type { endpoints } from '../../contract/endpoints.ts'

type Endpoints = typeof endpoints

export type EndpointName = keyof Endpoints

type KeysOf<E, Part extends string> =
  E extends Record<Part, infer Schema extends z.ZodMiniType> ? keyof z.output<Schema> & string : never

/** Each parameter that stands in a query or in a path of the contract. */
export type ParameterName = {
  [N in EndpointName]: KeysOf<Endpoints[N], 'query'> | KeysOf<Endpoints[N], 'params'>
}[EndpointName]
