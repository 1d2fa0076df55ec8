import { expect, test } from 'vitest'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { askedDuration, readDurationText, showDurationText } from './duration-text.ts'

test.each([
  ['30', '30'],
  [' 30 s ', '30'],
  ['30-120', '30..120'],
  ['120 – 30', '30..120'],
  ['30..120', '30..120'],
  ['30 à 120 secondes', '30..120'],
  ['>=30', '>=30'],
  ['≥ 30', '>=30'],
  ['30+', '>=30'],
  ['>30', '>30', '>=31'],
  ['< 30 s', '<30', '<=29'],
  ['<=30', '<=30'],
])('%s', (typed, kept, asked = kept) => {
  expect(readDurationText(typed)).toBe(kept)
  expect(askedDuration(kept)).toBe(asked)
  expect(FlowListQuery.safeParse({ 'filter[duration]': asked }).success).toBe(true)
  expect(readDurationText(showDurationText(kept))).toBe(kept)
})

test.each(['long', '-5', '<0', '>', '1..', '30..x', ''])('%s can’t be read', (typed) => {
  expect(readDurationText(typed)).toBeNull()
})
