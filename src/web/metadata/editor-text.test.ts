import { expect, test } from 'vitest'
import { caretAfterFormat, offsetWithLineFeeds, rowsFor, withLineFeeds } from './editor-text.ts'

test('reads every line ending as a line feed', () => {
  expect(withLineFeeds('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
  expect(offsetWithLineFeeds('a\r\nb', 3)).toBe(2)
})

test('shows from 10 to 24 rows, counting lines that wrap', () => {
  expect(rowsFor('')).toBe(10)
  expect(rowsFor('\n'.repeat(14))).toBe(15)
  expect(rowsFor('a'.repeat(1_000))).toBeGreaterThan(10)
  expect(rowsFor('\n'.repeat(500))).toBe(24)
  expect(rowsFor('a'.repeat(262_144))).toBe(24)
})

test('keeps the caret behind its character when white space changes', () => {
  const formatted = '{\n  "a": 1\n}'
  expect(formatted.slice(0, caretAfterFormat('{"a":1}', 5, formatted))).toBe('{\n  "a":')
  expect(caretAfterFormat('{"a":1}', 0, formatted)).toBe(0)
  expect(caretAfterFormat('{"a":1}', 7, formatted)).toBe(formatted.length)
})
