import { describe, expect, test } from 'vitest'
import { countChangedLines, countLines } from './count-changed-lines.ts'

describe('countChangedLines', () => {
  test('counts a line that was rewritten once, in a text of one line too', () => {
    expect(countChangedLines('{"a":1,"b":2}', '{"a":1,"b":3}')).toBe(1)
    expect(countChangedLines('a\nb\nc', 'a\nx\nc')).toBe(1)
  })

  test('counts what was added or taken out, and not the comma before it', () => {
    expect(countChangedLines('{"a":1}', '{"a":1,"b":2,"c":3}')).toBe(2)
    expect(countChangedLines('{"a":1,"b":2,"c":3}', '{"a":1}')).toBe(2)
    expect(countChangedLines('{}', '{"a":1}')).toBe(3)
  })

  test('counts nothing where lines only moved, or white space did', () => {
    expect(countChangedLines('{"a":1,"b":2}', '{"b":2,"a":1}')).toBe(0)
    expect(countChangedLines('{"a":1}', '{\n    "a": 1\n}')).toBe(0)
  })

  test('does not count what is very long', () => {
    expect(countChangedLines('x'.repeat(60_000), '')).toBe(null)
  })
})

test('countLines counts the lines of a text that is laid out, and none where there is nothing to read', () => {
  expect(countLines('{"a":1,"b":[2]}')).toBe(6)
  expect([countLines('{}'), countLines(' [ ] '), countLines('')]).toEqual([0, 0, 0])
})
