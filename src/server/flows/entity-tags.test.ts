import { expect, test } from 'vitest'
import { isKnown, marksToMatch } from './entity-tags.ts'

test('If-Match lists strong marks; a star or no header asks for nothing', () => {
  expect(marksToMatch(undefined)).toBeUndefined()
  expect(marksToMatch(' * ')).toBeUndefined()
  expect(marksToMatch('"1", "two,2",W/"3"')).toEqual(['"1"', '"two,2"'])
  expect(marksToMatch('W/"1"')).toEqual([])
  expect(marksToMatch('not a mark')).toEqual([])
})

test('If-None-Match compares marks whether weak or strong', () => {
  expect(isKnown(undefined, '"1"')).toBe(false)
  expect(isKnown('"2"', '"1"')).toBe(false)
  expect(isKnown('"2", "1"', '"1"')).toBe(true)
  expect(isKnown('W/"1"', '"1"')).toBe(true)
  expect(isKnown('*', '"1"')).toBe(true)
})
