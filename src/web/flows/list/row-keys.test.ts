import { expect, test } from 'vitest'
import { areKeysOf, firstRowKeys, nextRowKeys } from './row-keys.ts'

const rows = firstRowKeys(['a', 'b', 'c'], 'page 1')

test('another page is shown in the rows of the one before, with new ones where it has more', () => {
  const next = nextRowKeys(rows, ['d', 'a', 'e', 'f'], 'page 2')
  expect(next.keys).toEqual([0, 1, 2, 3])
  expect(nextRowKeys(next, ['g'], 'page 3').keys).toEqual([0])
})

test('within a page a row stays with its flow, and no row is given to another', () => {
  const moved = nextRowKeys(rows, ['c', 'x', 'a'], 'page 1')
  expect(moved.keys).toEqual([2, 3, 0])
  expect(nextRowKeys(moved, ['c', 'b', 'a'], 'page 1').keys).toEqual([2, 4, 0])
})

test('no key stands twice, whatever comes after whatever', () => {
  let now = rows
  for (const [ids, view] of [
    ['cab', '1'],
    ['xcy', '1'],
    ['pqrs', '2'],
    ['s', '2'],
    ['sabc', '2'],
    ['abcdef', '3'],
    ['fxa', '3'],
  ] as const) {
    now = nextRowKeys(now, [...ids], view)
    expect(new Set(now.keys).size).toBe(ids.length)
    expect(areKeysOf(now, [...ids], view)).toBe(true)
  }
})
