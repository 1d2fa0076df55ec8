import { expect, test } from 'vitest'
import { shortDate } from './short-date.ts'

const now = Date.parse('2026-11-28T09:00:00Z')

test.each([
  ['2026-11-26T16:42:00Z', 'fr', '26 nov., 17:42'],
  ['2026-11-26T16:42:00Z', 'en-GB', '26 Nov, 17:42'],
  ['2025-12-31T22:59:00Z', 'fr', '31 déc. 2025, 23:59'],
  // Where its reader is, it was this year.
  ['2025-12-31T23:05:00Z', 'en-GB', '1 Jan, 00:05'],
])('%s in %s', (time, locale, words) => {
  expect(shortDate(Date.parse(time), now, { locale, timeZone: 'Africa/Porto-Novo' })).toBe(words)
})
