import * as fc from 'fast-check'
import type { Operation, Parameter } from '../openapi/document-types.ts'
import { oddText } from './odd-text.ts'
import { valuesOf } from './schema-values.ts'

/** Queries for an operation: its own parameters with values that fit or don't, given twice, unknown ones, none. */
export const generatedQuery = ({ parameters }: Operation): fc.Arbitrary<string> => {
  const own = parameters.filter((parameter) => parameter.in === 'query').map(pairOf)
  const unknown = fc.tuple(fc.oneof(fc.constantFrom(...otherNames), oddText()), oddText())
  const given = own.length > 0 ? fc.array(fc.oneof(...own), { maxLength: 4 }) : fc.constant<[string, string][]>([])
  return fc.oneof(
    { weight: 8, arbitrary: given.map(toText) },
    { weight: 1, arbitrary: fc.tuple(given, unknown).map(([pairs, pair]) => toText([...pairs, pair])) },
    { weight: 1, arbitrary: fc.string({ unit: visible, maxLength: 30 }).map((text) => `?${text}`) },
  )
}

const otherNames = [
  'filter',
  'filter[]',
  'filter[status][]',
  'per_page',
  '__proto__',
  'constructor',
  'page[size]',
  'key',
]

/** What may stand in an address unescaped, so that it is sent as it is. */
export const visible = fc
  .integer({ min: 0x21, max: 0x7e })
  .filter((code) => code !== 0x23)
  .map((code) => String.fromCharCode(code))

const pairOf = ({ name, schema }: Parameter): fc.Arbitrary<[string, string]> => {
  const right = valuesOf(schema, null).map((value) => (Array.isArray(value) ? value.join(',') : String(value)))
  return fc.tuple(
    fc.constant(name),
    fc.oneof(
      { weight: 6, arbitrary: right },
      { weight: 2, arbitrary: oddText() },
      { weight: 1, arbitrary: fc.constant('') },
    ),
  )
}

const toText = (pairs: [string, string][]): string =>
  pairs.length > 0
    ? `?${pairs.map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('=')).join('&')}`
    : ''
