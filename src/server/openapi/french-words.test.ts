import { expect, test } from 'vitest'
import { looseSigns } from '../../contract/loose-signs-for-test.ts'
import { apiWords } from './api-words.ts'
import { pageWords } from './page/page-words.ts'

test('French signs stay beside the word that they belong to', () => {
  expect(looseSigns([apiWords.fr, pageWords.fr])).toEqual([])
})
