import type { Endpoint } from '../../contract/endpoint.ts'
import { endpoints } from '../../contract/endpoints.ts'
import type { Language } from '../../contract/language.ts'
import { type RefusalKey, refusalSentence, type RefusalValues } from '../../contract/refusal-words.ts'
import { type AnswerHeader, apiWords } from './api-words.ts'
import type { Answer, Header } from './document-types.ts'
import type { EndpointName } from './endpoint-names.ts'
import { operationFacts } from './operation-facts.ts'
import { refusalsOf } from './refusals-of.ts'
import { toSchema } from './to-schema.ts'

/** All answers of an endpoint by their status: what it answers when all is well, and how it refuses. */
export const toAnswers = (name: EndpointName, language: Language): Record<string, Answer> => {
  const { success, ability }: Endpoint = endpoints[name]
  const { tells = [], revalidates, streams, answers } = operationFacts[name]
  const words = apiWords[language]
  const quota: AnswerHeader[] = ability ? ['X-RateLimit-Limit', 'X-RateLimit-Remaining'] : []
  const headers = toHeaders([...tells, ...quota], language)
  const content = success.body && {
    'application/json': { schema: toSchema(success.body, 'output'), ...(answers && { example: answers }) },
    ...(streams && { 'text/event-stream': { schema: { type: 'string' as const }, ...toEvent(answers) } }),
  }
  return {
    [success.status]: { description: words.operations[name].answer, headers, ...(content && { content }) },
    ...(revalidates && { 304: { description: words.notModified, headers: toHeaders(['ETag'], language) } }),
    ...toRefusals(name, language),
  }
}

/** What is in the envelope of an answer comes as an event without it. */
const toEvent = (answers: object = {}): { example?: string } =>
  'data' in answers ? { example: `data: ${JSON.stringify(answers.data)}\n\n` } : {}

const toRefusals = (name: EndpointName, language: Language): Record<string, Answer> => {
  const byStatus = Map.groupBy(refusalsOf(name), ({ status }) => status)
  return Object.fromEntries(
    [...byStatus].map(([status, refusals]) => {
      const sentences = refusals.map(({ key }) => refusalSentence(key, language, valuesFor(name)))
      const headers = refusals.flatMap(({ key }) => headersOfRefusal[key] ?? [])
      const answer: Answer = {
        description: sentences.join('\n\n'),
        ...(headers.length > 0 && { headers: toHeaders(headers, language) }),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }
      return [status, answer]
    }),
  )
}

/** What may stand in the sentences' places. */
const valuesFor = (name: EndpointName): RefusalValues => {
  const { ability, query }: Endpoint = endpoints[name]
  const { shape = {} } = (query?.def ?? {}) as { shape?: object }
  return {
    ability: ability ?? '',
    abilities: 'publish',
    seconds: 42,
    unknown: 'filter[color]',
    allowed: Object.keys(shape).join(', '),
  }
}

const headersOfRefusal: Partial<Record<RefusalKey, AnswerHeader[]>> = {
  unauthenticated: ['WWW-Authenticate'],
  key_in_flight: ['Retry-After'],
  flow_changed: ['ETag'],
  too_many_requests: ['Retry-After', 'X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
  store_busy: ['Retry-After'],
  store_unreachable: ['Retry-After'],
}

const toHeaders = (names: AnswerHeader[], language: Language): Record<string, Header> =>
  Object.fromEntries(
    names.map((name) => {
      const isNumber = name.startsWith('X-RateLimit') || name === 'Retry-After'
      const description = apiWords[language].answerHeaders[name]
      return [name, { description, schema: { type: isNumber ? 'integer' : 'string' } }]
    }),
  )
