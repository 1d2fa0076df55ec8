import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { laterEnglish } from '../i18n/later-messages.en.ts'
import { laterFrench } from '../i18n/later-messages.fr.ts'
import { findJsonProblem } from './json-problem.ts'
import { problemSentence } from './problem-sentence.ts'

const fail = (error: Error) => {
  throw error
}
const inEnglish = createTranslator({
  locale: 'en',
  messages: laterEnglish,
  namespace: 'metadata',
  onError: fail,
})
const inFrench = createTranslator({
  locale: 'fr',
  messages: laterFrench,
  namespace: 'metadata',
  onError: fail,
})
const sentences = (text: string) =>
  [inEnglish, inFrench].map((t) => problemSentence(t as Parameters<typeof problemSentence>[0], findJsonProblem(text)!))

test('says where and what in both languages', () => {
  expect(sentences('{\n  "district": "Nikki"\n  "villages": []\n}')).toEqual([
    'Line 2: a comma is missing at the end',
    'Ligne 2 : il manque une virgule à la fin',
  ])
  expect(sentences('{\n  "district": "Nikki" "villages": []\n}')).toEqual([
    'Line 2: a comma is missing before "villages"',
    'Ligne 2 : il manque une virgule avant "villages"',
  ])
  expect(sentences('{\n  "a": [1, 2}')).toEqual([
    'Line 2: a closing “]” is missing, for the “[” on line 2',
    'Ligne 2 : il manque « ] » pour fermer « [ » de la ligne 2',
  ])
  expect(sentences('"a": 1')[0]).toBe('Line 1: put { before the first name and } after the last value')
  expect(sentences('{"a": "C:\\data"}')[0]).toBe('Line 1: \\d has no meaning here; write a backslash as “\\\\”')
})

test('sets a sign that stands by itself off from the sentence', () => {
  expect(sentences('{"a": 1},')).toEqual([
    'Line 1: nothing may follow the end; take out “,”',
    'Ligne 1 : rien ne peut suivre la fin ; retirez « , »',
  ])
  expect(sentences('{“a”: 1}')).toEqual([
    'Line 1: use straight double quotes (") instead of this sign (“)',
    'Ligne 1 : utilisez des guillemets droits (") au lieu de ce signe (“)',
  ])
  expect(sentences('{"a": "b"} "c"')[0]).toBe('Line 1: nothing may follow the end; take out "c"')
})

test('speaks of the whole text without a line', () => {
  expect(sentences('')).toEqual(['Write {} if there is no metadata.', 'Écrivez {} s’il n’y a pas de métadonnées.'])
})

test.each(Object.keys(laterEnglish.metadata.problem))(
  'has a sentence for %s that needs no more than a problem brings',
  (kind) => {
    const values = { found: 'f', name: 'n', instead: 'i', opener: '[', closer: ']', openedOn: 1 }
    const problem = { kind, line: 1, column: 1, offset: 0, length: 0, values } as Parameters<typeof problemSentence>[1]
    for (const t of [inEnglish, inFrench]) {
      expect(problemSentence(t as Parameters<typeof problemSentence>[0], problem)).not.toMatch(/^metadata\.|\{\w/)
    }
  },
)
