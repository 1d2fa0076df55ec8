import { expect, test } from 'vitest'
import { previewJson } from './preview-json.ts'
import { readJsonTree } from './read-json-tree.ts'

const preview = (value: unknown) => previewJson(readJsonTree(JSON.stringify(value))!)

test('takes the first texts and numbers of an object or a list', () => {
  expect(preview({ id: 7, tags: ['a'], name: 'Biro', live: true, region: 'Nikki', more: 'x' })).toBe('7 · Biro · Nikki')
  expect(preview([1, 'two'])).toBe('1 · two')
})

test('is empty where there are none', () => {
  expect(preview({ a: {}, b: null, c: '' })).toBe('')
  expect(preview([[1]])).toBe('')
})

test('shortens long texts between characters', () => {
  expect(preview(['😀'.repeat(40)])).toBe(`${'😀'.repeat(32)}…`)
  expect(preview(['one\n  two'])).toBe('one two')
})
