import type { Place } from './flow-place.ts'
import { largestIn } from './gather.ts'

/** A byte for each flow, at its `no`: 1 at those that are meant, and 0 at all others. */
export type Marks = Uint8Array

/** Marks the flows with these `no`. */
export const markedAt = (numbers: Int32Array): Marks => {
  const marks = new Uint8Array(1 + largestIn(numbers))
  for (const number of numbers) marks[number] = 1
  return marks
}

/** Takes the mark from all that are not marked in the others, too. */
export const keepMarked = (marks: Marks, others: Marks): void => {
  const end = Math.min(marks.length, others.length)
  for (let no = 0; no < end; no += 1) marks[no]! &= others[no]!
  marks.fill(0, end)
}

/*
 * What goes through a million flows below calls nothing for each of them, and takes no turn that depends on its mark:
 * either would take ten times as long.
 */

/** Those that are marked, in the order in which they are given. */
export const markedAmong = (numbers: Int32Array, marks: Marks): Int32Array => {
  const found = new Int32Array(numbers.length)
  let count = 0
  for (let at = 0; at < numbers.length; at += 1) {
    const no = numbers[at]!
    found[count] = no
    count += marks[no] ?? 0
  }
  return found.slice(0, count)
}

/** Those in a place among the marked ones, looked for from its nearer end; null where not so many are marked. */
export const markedInPlace = (
  numbers: Int32Array,
  marks: Marks,
  { offset, limit, total }: Place,
): Int32Array | null => {
  const fromEnd = total - offset - limit
  const isNearEnd = fromEnd < offset
  const step = isNearEnd ? -1 : 1
  let at = isNearEnd ? numbers.length - 1 : 0
  let left = numbers.length
  for (let skip = isNearEnd ? fromEnd : offset; skip > 0 && left > 0; left -= 1) {
    skip -= marks[numbers[at]!] ?? 0
    at += step
  }
  const found = new Int32Array(limit)
  let count = 0
  for (; count < limit && left > 0; left -= 1) {
    found[count] = numbers[at]!
    count += marks[numbers[at]!] ?? 0
    at += step
  }
  if (count < limit) return null
  return isNearEnd ? found.toReversed() : found
}
