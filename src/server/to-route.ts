import type {
  FastifyBaseLogger,
  FastifyContextConfig,
  FastifyInstance,
  FastifyTypeProvider,
  RawServerDefault,
} from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Ability } from '../contract/session.ts'
import { refuseBody, refuseQuery } from './refuse-input.ts'

/** Types a handler's request and answer by the schemas of its endpoint. */
interface ZodTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodMiniType ? z.output<this['schema']> : unknown
  serializer: this['schema'] extends z.ZodMiniType ? z.output<this['schema']> : unknown
}

/** The Fastify instance that routes are added to. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypes>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the key must be able to do to take this route. */
    ability?: Ability | undefined
  }
}

type RouteSchema<E extends Endpoint> = {
  params: E extends { params: infer Params } ? Params : undefined
  querystring: E extends { query: infer Query } ? Query : undefined
  body: E extends { body: infer Body } ? Body : undefined
  /** 304 answers a reader who has the latest version already. */
  response: { [S in E['success']['status']]: E['success']['body'] } & { 304: z.ZodMiniUndefined }
}

/** An endpoint of the contract as Fastify takes it: a handler is all that is missing. */
export const toRoute = <E extends Endpoint>({ method, path, ability, params, query, body, success }: E) => ({
  method,
  url: path,
  config: { ability } as FastifyContextConfig,
  schema: {
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(success.body && { response: { [success.status]: toJsonSchema(success.body) } }),
    // Fastify serializes by JSON Schema, while the handler is typed by the schema that it is made from.
  } as unknown as RouteSchema<E>,
})

/** Checks a request by the contract's own schemas; Fastify hands over what they made of it. */
export const validatorCompiler = ({ schema, httpPart }: { schema: z.ZodMiniType; httpPart?: string | undefined }) => {
  return (data: unknown) => {
    // A missing body reaches a validator as null, and means "not given" to the schema.
    const parsed = schema.safeParse(data ?? undefined)
    if (parsed.success) return { value: parsed.data }
    const { issues } = parsed.error
    const isQuery = httpPart === 'querystring'
    return { error: isQuery ? refuseQuery(issues, schema, data as Record<string, unknown>) : refuseBody(issues) }
  }
}

const toJsonSchema = (schema: z.ZodMiniType) =>
  z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', target: 'draft-7', override: nullableAlone })

/** `anyOf: [x, null]` makes the serializer validate each value; the keyword `nullable` says the same at no cost. */
const nullableAlone = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
  const [alternative, nothing, ...more] = jsonSchema.anyOf ?? []
  if (typeof alternative !== 'object' || typeof nothing !== 'object' || nothing.type !== 'null' || more.length) return
  delete jsonSchema.anyOf
  Object.assign(jsonSchema, alternative, { nullable: true })
}
