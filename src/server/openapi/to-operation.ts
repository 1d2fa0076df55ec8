import type * as z from 'zod/mini'
import type { Endpoint } from '../../contract/endpoint.ts'
import { endpoints } from '../../contract/endpoints.ts'
import type { Language } from '../../contract/language.ts'
import { apiWords } from './api-words.ts'
import type { Operation } from './document-types.ts'
import type { EndpointName } from './endpoint-names.ts'
import { operationFacts } from './operation-facts.ts'
import { toAnswers } from './to-answers.ts'
import { toParameters } from './to-parameters.ts'
import { toSchema } from './to-schema.ts'

/** An endpoint of the contract as OpenAPI describes it. */
export const toOperation = (name: EndpointName, language: Language): Operation => {
  const { ability, body }: Endpoint = endpoints[name]
  const { summary, description } = apiWords[language].operations[name]
  const { tag } = operationFacts[name]
  const isOpen = !ability && name !== 'getSession'
  return {
    operationId: name,
    tags: [tag],
    summary,
    description,
    security: isOpen ? [] : [{ accessKey: [] }, { session: [] }],
    parameters: toParameters(name, language),
    ...(body && { requestBody: toRequestBody(body, name) }),
    responses: toAnswers(name, language),
  }
}

const toRequestBody = (body: z.ZodMiniType, name: EndpointName): Operation['requestBody'] => {
  const { sends } = operationFacts[name]
  return {
    required: !body.safeParse(undefined).success,
    content: { 'application/json': { schema: toSchema(body, 'input'), ...(sends && { example: sends }) } },
  }
}
