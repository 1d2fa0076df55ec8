import * as fc from 'fast-check'
import type { Schema } from '../openapi/document-types.ts'
import { openApiDocument } from '../openapi/open-api-document.ts'
import { oddText } from './odd-text.ts'

/** Values that a schema of the description allows; `wrong` makes now and then one of another kind. */
export const valuesOf = (schema: Schema, wrong: fc.Arbitrary<unknown> | null): fc.Arbitrary<unknown> => {
  const right = rightValuesOf(schema, wrong)
  return wrong ? fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong }) : right
}

/** Anything that JSON can say. */
export const anyJson = (): fc.Arbitrary<unknown> =>
  fc.oneof(fc.jsonValue({ maxDepth: 3 }), oddText(), fc.constantFrom(1e308, -0, 2 ** 53, [], {}, [[]], false, null))

const rightValuesOf = (schema: Schema, wrong: fc.Arbitrary<unknown> | null): fc.Arbitrary<unknown> => {
  const { $ref, anyOf, enum: words, examples, type, properties = {}, required = [] } = schema
  if ($ref) return valuesOf(openApiDocument('en').components.schemas[$ref.split('/').at(-1)!]!, wrong)
  if (anyOf) return fc.oneof(...(anyOf as Schema[]).map((alternative) => valuesOf(alternative, wrong)))
  if (words) return fc.constantFrom(...words)
  const kinds = (Array.isArray(type) ? type : [type]) as (string | undefined)[]
  const fields = () =>
    fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, valuesOf(field as Schema, wrong)])),
      { requiredKeys: required },
    )
  const byKind: Record<string, () => fc.Arbitrary<unknown>> = {
    string: () => textsOf(schema),
    integer: () => fc.integer({ min: schema.minimum ?? -1, max: Math.min(schema.maximum ?? 100, 200) }),
    array: () => fc.array(valuesOf((schema.items ?? {}) as Schema, wrong), { maxLength: 4 }),
    object: fields,
    null: () => fc.constant(null),
  }
  const values = kinds.map((kind) => byKind[kind ?? '']?.() ?? anyJson())
  return fc.oneof(...values, ...(examples ? [fc.constantFrom(...examples)] : []))
}

const textsOf = ({ format, contentMediaType }: Schema): fc.Arbitrary<string> => {
  if (format === 'date-time') return times
  if (contentMediaType) return fc.oneof(fc.json(), fc.constantFrom('{}', '{"a":1,"a":2}', '[1e400]', '"\\ud800"'))
  return fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('+229 97 00 00 01', '0022997000002'), oddText())
}

const times = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-03-16T07:13:21Z',
    '2026-03-16T07:13+01:00',
    '2026-02-30T25:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
  ),
)
