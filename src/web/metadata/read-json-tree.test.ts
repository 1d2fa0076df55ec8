import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countValues, readJsonTree, type JsonNode } from './read-json-tree.ts'

/** Many runs take their time on a busy machine. */
const anyLoad = { timeout: 60_000 }

test('keeps order, duplicate names and numbers as they are written', () => {
  expect(readJsonTree('{"b": 1.50, "a": [true, null, "x\\ny"], "b": {}, "__proto__": 12345678901234567890}')).toEqual({
    kind: 'object',
    entries: [
      { name: 'b', value: { kind: 'number', text: '1.50' } },
      {
        name: 'a',
        value: {
          kind: 'list',
          items: [{ kind: 'boolean', value: true }, { kind: 'nothing' }, { kind: 'text', text: 'x\ny' }],
        },
      },
      { name: 'b', value: { kind: 'object', entries: [] } },
      { name: '__proto__', value: { kind: 'number', text: '12345678901234567890' } },
    ],
  })
})

test('is null for what is not JSON and for what is nested too deep', () => {
  expect(readJsonTree('draft notes')).toBeNull()
  expect(readJsonTree('')).toBeNull()
  expect(readJsonTree('['.repeat(100_000))).toBeNull()
  expect(readJsonTree('['.repeat(65) + ']'.repeat(65))).toBeNull()
})

test('reads large text at once', () => {
  const tree = readJsonTree(`[${'1,'.repeat(130_000)}1]`)!
  expect(countValues(tree)).toBe(130_002)
})

/** The value that a tree stands for, as JSON.parse gives it. */
const valueOf = (node: JsonNode): unknown => {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.entries.map(({ name, value }) => [name, valueOf(value)]))
    case 'list':
      return node.items.map(valueOf)
    case 'number':
      return Number(node.text)
    case 'text':
      return node.text
    case 'boolean':
      return node.value
    case 'nothing':
      return null
  }
}

test('reads what JSON.parse reads', anyLoad, () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(valueOf(readJsonTree(text)!)).toEqual(JSON.parse(text))
    }),
  )
})
