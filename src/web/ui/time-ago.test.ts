import { createFormatter } from 'use-intl/core'
import { expect, test } from 'vitest'
import { timeAgo } from './time-ago.ts'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]
const inFrench = createFormatter({ locale: 'fr' })
const inEnglish = createFormatter({ locale: 'en-GB' })

test.each([
  [12 * second, 'il y a 12 secondes', '12 seconds ago'],
  [minute - 400, 'il y a 1 minute', '1 minute ago'],
  [hour - 20 * second, 'il y a 1 heure', '1 hour ago'],
  [day - 20 * minute, 'il y a 1 jour', '1 day ago'],
  [7 * day - 10 * hour, 'il y a 1 semaine', '1 week ago'],
  [31 * day, 'il y a 4 semaines', '4 weeks ago'],
  [32 * day, 'il y a 1 mois', '1 month ago'],
  [360 * day, 'il y a 1 an', '1 year ago'],
  [800 * day, 'il y a 2 ans', '2 years ago'],
])('%d milliseconds: %s', (ago, french, english) => {
  expect([timeAgo(inFrench, 0, ago), timeAgo(inEnglish, 0, ago)]).toEqual([french, english])
})

test('has no number for what was just now', () => {
  expect([timeAgo(inFrench, 0, 0), timeAgo(inFrench, 0, 400)]).toEqual([null, null])
})
