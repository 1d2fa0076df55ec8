import { createTranslator } from 'use-intl'
import { describe, expect, test } from 'vitest'
import { looseSigns } from '../../contract/loose-signs-for-test.ts'
import { allMessages } from './all-messages.ts'
import { scriptFailed } from './script-failed.ts'

const { en: english, fr: french } = allMessages

type Words = { [key: string]: string | Words }

const leavesOf = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leavesOf(value, `${path}${key}.`),
  )

/** The names of the values that a sentence takes. */
const valuesOf = (sentence: string) =>
  new Set(Array.from(sentence.replaceAll("'{}'", '').matchAll(/\{(\w+)[,}]/g), ([, name]) => name))

/** The names of the parts that are more than text. */
const tagsOf = (sentence: string) => Array.from(sentence.matchAll(/<(\w+)>/g), ([, name]) => name!)

const inEnglish = leavesOf(english)
const inFrench = new Map(leavesOf(french))

describe('the messages', () => {
  test('have the same keys in both languages, none of them empty', () => {
    expect([...inFrench.keys()]).toEqual(inEnglish.map(([key]) => key))
    expect([...inEnglish, ...inFrench].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  test('keep French signs beside the word that they belong to', () => {
    expect(looseSigns([scriptFailed.fr, ...inFrench])).toEqual([])
  })

  test.each(inEnglish)('%s takes the same values in both languages', (key, sentence) => {
    const pluralWords = new Set(['one', 'other'])
    const names = (text: string) =>
      [...valuesOf(text), ...tagsOf(text)].filter((name) => !pluralWords.has(name!)).toSorted()
    expect(names(inFrench.get(key)!)).toEqual(names(sentence))
  })

  test.each([
    ['en', english],
    ['fr', french],
  ] as const)('can all be put into words in %s', (locale, messages) => {
    const translate = createTranslator({
      locale,
      messages: messages as unknown as Record<string, string>,
      onError: (error) => {
        throw error
      },
    })
    for (const [key, sentence] of leavesOf(messages)) {
      const values = Object.fromEntries([...valuesOf(sentence)].map((name) => [name!, 2]))
      const tags = Object.fromEntries(tagsOf(sentence).map((name) => [name, (text: string) => `[${text}]`]))
      expect(translate.markup(key, { ...values, ...tags }), key).not.toBe(key)
    }
  })
})
