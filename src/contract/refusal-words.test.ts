import { expect, test } from 'vitest'
import { looseSigns } from './loose-signs-for-test.ts'
import { isRefusalKey, refusalSentence, refusalWords } from './refusal-words.ts'

const keys = Object.keys(refusalWords.en)
const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted()

test('every language has every sentence', () => {
  for (const words of Object.values(refusalWords)) expect(Object.keys(words)).toEqual(keys)
})

test.each(keys.filter(isRefusalKey))('%s is a sentence with the same values in both languages', (key) => {
  const { en, fr } = refusalWords
  expect(fr[key]).not.toBe(en[key])
  expect(placeholders(fr[key])).toEqual(placeholders(en[key]))
  for (const sentence of [en[key], fr[key]]) expect(sentence).toMatch(/^\p{Lu}.*[.…]$/u)
  expect(looseSigns(fr[key])).toEqual([])
})

test('values are filled in, and nothing is made of a name that is not there', () => {
  expect(refusalSentence('too_many_requests', 'en', { seconds: 7 })).toBe('Too many requests. Try again in 7 seconds.')
  expect(refusalSentence('too_many_requests', 'fr', { seconds: 7 })).toContain('dans 7 secondes')
  expect(refusalSentence('too_many_requests', 'en', { minutes: 7 })).toContain('{seconds}')
  expect(isRefusalKey('toString')).toBe(false)
})
