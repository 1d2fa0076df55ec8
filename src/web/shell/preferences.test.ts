import { describe, expect, test } from 'vitest'
import { preferenceCookie, readPreferences } from './preferences.ts'

describe('readPreferences', () => {
  test('takes what was chosen', () => {
    const cookies = 'a=b; flows_language=fr; flows_color_scheme=dark'
    expect(readPreferences(cookies, ['en'])).toEqual({ language: 'fr', colorScheme: 'dark' })
  })

  test('follows the reader’s languages where nothing was chosen', () => {
    expect(readPreferences('', ['de-DE', 'fr-BJ', 'en'])).toEqual({ language: 'fr', colorScheme: 'auto' })
    expect(readPreferences('', ['de'])).toEqual({ language: 'en', colorScheme: 'auto' })
  })

  test('a damaged cookie falls back', () => {
    expect(readPreferences('flows_language=xx; flows_color_scheme=', ['fr']).language).toBe('fr')
  })

  test('reads what it writes', () => {
    const [pair] = preferenceCookie('language', 'fr').split(';')
    expect(readPreferences(pair!, ['en']).language).toBe('fr')
  })
})
