import { type QueryKey, queryOptions } from '@tanstack/react-query'
import type { Endpoint } from '../../contract/endpoint.ts'
import { addressOf, call, type CallInput, type CallOutput } from './call.ts'

/** Reads an endpoint. Its address goes with the query, so that what was read can be kept under it. */
export const bodyQuery = <E extends Endpoint>(queryKey: QueryKey, endpoint: E, input: CallInput<E>) =>
  queryOptions({
    queryKey,
    queryFn: (context) => call(endpoint, input, context),
    meta: { address: addressOf(endpoint, input) },
  })

type Envelope<E extends Endpoint> = CallOutput<E> extends { data: infer Data } ? Data : never

/** The same for an endpoint whose body is an envelope, of which the data alone is wanted. */
export const dataQuery = <E extends Endpoint>(queryKey: QueryKey, endpoint: E, input: CallInput<E>) =>
  queryOptions({
    queryKey,
    queryFn: async (context) => ((await call(endpoint, input, context)) as { data: Envelope<E> }).data,
    meta: { address: addressOf(endpoint, input), isInEnvelope: true },
  })
