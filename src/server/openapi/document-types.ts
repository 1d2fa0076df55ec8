import type * as z from 'zod/mini'

/** A schema of JSON Schema 2020-12, or a reference to one among the components. */
export type Schema = z.core.JSONSchema.BaseSchema

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  description: string
  required: boolean
  schema: Schema
  /** A list in one parameter, its words apart by commas. */
  style?: 'form'
  explode?: false
  allowEmptyValue?: true
  example?: unknown
}

export type Content = {
  'application/json': { schema: Schema; example?: unknown }
  'text/event-stream'?: { schema: Schema; example?: string }
}
export type Header = { description: string; schema: Schema }
export type Answer = { description: string; headers?: Record<string, Header>; content?: Content }

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description: string
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Content }
  /** By status. */
  responses: Record<string, Answer>
}

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

/** The parts of an OpenAPI 3.1 document that ours has. */
export type OpenApiDocument = {
  openapi: `3.1.${number}`
  info: { title: string; version: string; description: string }
  servers: { url: string; description: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Partial<Record<Method, Operation>>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> }
}
