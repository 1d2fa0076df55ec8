import type { useFormatter } from 'use-intl'

/** Seconds in each unit, and how many of it are another's business. */
const units = [
  ['second', 1, 60],
  ['minute', 60, 60],
  ['hour', 3600, 24],
  ['day', 86_400, 7],
  ['week', 604_800, 5],
  ['month', 2_628_000, 12],
  ['year', 31_536_000, Infinity],
] as const

type Format = Pick<ReturnType<typeof useFormatter>, 'relativeTime'>

/**
 * How long before `now` something was, both in milliseconds since 1970; null for less than half a second. What rounds to
 * 60 minutes is an hour.
 */
export const timeAgo = (format: Format, time: number, now: number): string | null => {
  const count = (length: number) => Math.round((now - time) / 1000 / length)
  if (count(1) < 1) return null
  const [unit] = units.find(([, length, most]) => count(length) < most)!
  return format.relativeTime(time, { now, unit })
}
