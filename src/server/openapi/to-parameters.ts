import { flowExample } from './examples.ts'
import type * as z from 'zod/mini'
import type { Endpoint } from '../../contract/endpoint.ts'
import { endpoints } from '../../contract/endpoints.ts'
import type { Language } from '../../contract/language.ts'
import { apiWords } from './api-words.ts'
import type { Parameter, Schema } from './document-types.ts'
import type { EndpointName, ParameterName } from './endpoint-names.ts'
import { operationFacts } from './operation-facts.ts'
import { executionStatusSchema, parameterFacts } from './parameter-facts.ts'

/** What stands in the path, in the query and in the headers of a call. */
export const toParameters = (name: EndpointName, language: Language): Parameter[] => {
  const { method, ability, params, query }: Endpoint = endpoints[name]
  const words = apiWords[language]
  const { guards, restores, revalidates } = operationFacts[name]

  const inPath = namesIn(params).map((parameter): Parameter => {
    const { schema, example } = parameterFacts[parameter]
    return { name: parameter, in: 'path', description: words.parameters[parameter], required: true, schema, example }
  })

  const inQuery = namesIn(query).map((parameter): Parameter => {
    const isExecutionStatus = name === 'listExecutions' && parameter === 'filter[status]'
    const facts = parameterFacts[parameter]
    const schema = isExecutionStatus ? executionStatusSchema : facts.schema
    return {
      name: parameter,
      in: 'query',
      description: isExecutionStatus ? words.executionStatus : words.parameters[parameter],
      required: false,
      schema,
      // Filters that are left empty are sent by forms, and mean nothing.
      allowEmptyValue: true,
      ...(schema.type === 'array' && { style: 'form', explode: false }),
      ...(facts.example !== undefined && { example: facts.example }),
    }
  })

  const header = (name: keyof typeof words.requestHeaders, schema: Schema): Parameter => ({
    name,
    in: 'header',
    description: words.requestHeaders[name],
    required: false,
    schema,
  })
  const tags: Schema = { type: 'string', examples: [`"${flowExample.id}.12.3"`] }
  return [
    ...inPath,
    ...inQuery,
    ...(revalidates ? [header('If-None-Match', tags)] : []),
    ...(guards ? [header('If-Match', tags)] : []),
    ...(restores ? [header('Restores-Version', { type: 'integer', minimum: 1, maximum: 999_999_999 })] : []),
    ...(method !== 'GET' && ability ? [header('Idempotency-Key', idempotencyKey)] : []),
  ]
}

const idempotencyKey: Schema = { type: 'string', minLength: 1, maxLength: 255, pattern: '^[ -~]+$' }

const namesIn = (schema: z.ZodMiniType | undefined): ParameterName[] => {
  const { shape = {} } = (schema?.def ?? {}) as { shape?: object }
  // The keys of a query or of a path's parameters are what the type is made of.
  return Object.keys(shape) as ParameterName[]
}
