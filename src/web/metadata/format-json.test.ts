import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatJson } from './format-json.ts'
import { readJsonTokens } from './json-tokens.ts'

/** Many runs take their time on a busy machine. */
const anyLoad = { timeout: 60_000 }

const tokensOf = (text: string) => [...readJsonTokens(text)].map(({ offset, end }) => text.slice(offset, end))

/** JSON with white space of every kind between its tokens. */
const loose = fc
  .tuple(fc.json({ maxDepth: 5 }), fc.array(fc.constantFrom('', ' ', '\n', '\r\n', '\t', '  \r'), { minLength: 1 }))
  .map(([json, gaps]) => tokensOf(json).reduce((text, token, at) => text + gaps[at % gaps.length] + token, ''))

test('indents by two spaces and keeps empty brackets together', () => {
  expect(formatJson('{"a":[1,{"b":{}}],"c":[ ]}')).toBe(
    '{\n  "a": [\n    1,\n    {\n      "b": {}\n    }\n  ],\n  "c": []\n}',
  )
})

test('keeps what JSON.parse would lose', () => {
  const text = '{"b":12345678901234567890.10,"a":1e400,"b":"\\u00e9\\/","":-0}'
  expect(
    formatJson(text)!
      .replaceAll(/\n {2}?|(?<=:) /g, '')
      .replace('\n}', '}'),
  ).toBe(text)
})

test('leaves text with a mistake, and nesting that is too deep, alone', () => {
  expect(formatJson('{"a":1,}')).toBeNull()
  expect(formatJson('')).toBeNull()
  expect(formatJson('['.repeat(65) + ']'.repeat(65))).toBeNull()
  expect(formatJson('['.repeat(64) + ']'.repeat(64))).not.toBeNull()
})

test('changes white space only', anyLoad, () => {
  fc.assert(
    fc.property(loose, (text) => {
      const formatted = formatJson(text)!
      expect(tokensOf(formatted)).toEqual(tokensOf(text))
      expect(formatJson(formatted)).toBe(formatted)
    }),
  )
})

test('writes what JSON.stringify writes where that loses nothing', anyLoad, () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(formatJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
    }),
  )
})
