import { describe, expect, test } from 'vitest'
import { lineChanges } from './line-changes.ts'

describe('lineChanges', () => {
  test('tells what was taken out and put in, among the lines around it', () => {
    const before = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}'
    expect(lineChanges(before, before.replace('2', '20'))).toEqual([
      { kind: 'same', text: '{' },
      { kind: 'same', text: '  "a": 1,' },
      { kind: 'out', text: '  "b": 2,' },
      { kind: 'in', text: '  "b": 20,' },
      { kind: 'same', text: '  "c": 3' },
      { kind: 'same', text: '}' },
    ])
  })

  test('a long stretch without a change is only counted', () => {
    const before = Array.from({ length: 20 }, (_, index) => `line ${index}`).join('\n')
    expect(lineChanges(before, `${before}!`)[0]).toEqual({ kind: 'more', count: 17 })
  })

  test('JSON in one line is laid out first', () => {
    expect(lineChanges('{"a":1,"b":2}', '{"a":1,"b":3}').filter(({ kind }) => kind === 'in')).toEqual([
      { kind: 'in', text: '  "b": 3' },
    ])
  })
})
