import { describe, expect, test } from 'vitest'
import { keepMarked, markedAmong, markedAt, markedInPlace } from './marks.ts'

const order = Int32Array.of(7, 3, 9, 1, 4, 12, 6, 2)
const marks = markedAt(Int32Array.of(3, 9, 4, 6))

test('what is marked stands in the order that was given', () => {
  expect([...markedAmong(order, marks)]).toEqual([3, 9, 4, 6])
})

describe('a place among the marked ones', () => {
  const total = 4

  test('is the same from either end', () => {
    for (let offset = 0; offset < total; offset += 1)
      for (let limit = 1; offset + limit <= total; limit += 1)
        expect([...markedInPlace(order, marks, { offset, limit, total })!], `${limit} after ${offset}`).toEqual(
          [3, 9, 4, 6].slice(offset, offset + limit),
        )
  })

  test('is not there where fewer are marked', () => {
    expect(markedInPlace(order, marks, { offset: 3, limit: 2, total: Infinity })).toBeNull()
    expect(markedInPlace(order, marks, { offset: 9, limit: 1, total: Infinity })).toBeNull()
    expect(markedInPlace(Int32Array.of(), marks, { offset: 0, limit: 1, total: 1 })).toBeNull()
  })
})

test('only what is marked in both stays marked, however far either reaches', () => {
  for (const others of [Int32Array.of(4, 5), Int32Array.of(4, 5, 20)]) {
    const kept = marks.slice()
    keepMarked(kept, markedAt(others))
    expect([...markedAmong(order, kept)]).toEqual([4])
    expect(kept.length).toBe(marks.length)
  }
})
