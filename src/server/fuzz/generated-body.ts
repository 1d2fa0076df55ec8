import * as fc from 'fast-check'
import type { Operation } from '../openapi/document-types.ts'
import { oddText } from './odd-text.ts'
import { anyJson, valuesOf } from './schema-values.ts'

/** Bodies for an operation: as it is described, nearly so, and not at all. */
export const generatedBody = ({ requestBody }: Operation): fc.Arbitrary<string | undefined> => {
  const schema = requestBody?.content['application/json'].schema ?? {}
  const right = valuesOf(schema, null).map(asText)
  const nearly = valuesOf(schema, anyJson()).map(asText)
  return fc.oneof(
    { weight: 6, arbitrary: right },
    { weight: 6, arbitrary: nearly },
    { weight: 1, arbitrary: anyJson().map(asText) },
    { weight: 1, arbitrary: fc.tuple(right, fc.nat(), oddText()).map(broken) },
    { weight: 1, arbitrary: fc.tuple(right, anyJson().map(asText)).map(withMeaningfulKeys) },
    { weight: 1, arbitrary: fc.tuple(right, fc.nat({ max: 5000 })).map(nested) },
    { weight: 1, arbitrary: oddText() },
    { weight: requestBody ? 1 : 30, arbitrary: fc.constant(undefined) },
  )
}

const asText = (value: unknown): string => JSON.stringify(value) ?? ''

const broken = ([text, at, odd]: [string, number, string]): string => {
  const cut = at % (text.length + 1)
  return text.slice(0, cut) + odd + text.slice(cut)
}

/** Keys to which JavaScript gives a meaning, and a key that is there twice. */
const withMeaningfulKeys = ([text, value]: [string, string]): string =>
  text.startsWith('{') && text.length > 2
    ? `{"__proto__": ${value}, "constructor": {"prototype": ${value}}, "toString": 1, "name": 1, ${text.slice(1)}`
    : `{"__proto__": ${value}}`

const nested = ([text, depth]: [string, number]): string => `${'{"data":['.repeat(depth)}${text}${']}'.repeat(depth)}`
