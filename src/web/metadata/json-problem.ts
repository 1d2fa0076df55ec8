import { JsonText, maxJsonTextBytes } from '../../contract/json-text.ts'
import { utf8ByteCount } from '../../contract/text.ts'
import { findSyntaxMistake } from './find-syntax-mistake.ts'
import { isReadableJson } from './is-readable-json.ts'
import { excerpt } from './excerpt.ts'
import type { JsonMistake, JsonMistakeKind } from './json-mistake.ts'

/**
 * The first mistake in a JSON text, at the place to mend. `line` and `column` count from 1, `offset` from 0, all in
 * UTF-16 units; `length` is 0 where something is missing. `values` fill the sentence kept under `kind`.
 */
export type JsonProblem = {
  kind: JsonMistakeKind
  line: number
  column: number
  offset: number
  length: number
  values: Record<string, string | number>
}

/** The first mistake in the text, or null exactly where the contract takes the text as JSON. */
export const findJsonProblem = (text: string): JsonProblem | null => {
  if (JsonText.safeParse(text).success) return null
  const { kind, offset, end, openedAt, values } = findMistake(text)
  const openedOn = openedAt === undefined ? 0 : placeOf(text, openedAt).line
  return { kind, ...placeOf(text, offset), offset, length: end - offset, values: { ...values, openedOn } }
}

/** Counted from 1. A line ends with a line feed, a carriage return, or both together. */
const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const findMistake = (text: string): JsonMistake => {
  if (utf8ByteCount(text) > maxJsonTextBytes) {
    return { kind: 'tooLarge', offset: text.length, end: text.length }
  }
  if (text.trim() === '') return { kind: 'empty', offset: 0, end: 0 }
  const mistake = findSyntaxMistake(text)
  if (mistake) return mistake
  if (isReadableJson(text)) return findDamage(text)
  // The engine refuses what the scanner takes. None is known, but wrong text must never be called right.
  return { kind: 'unreadable', offset: 0, end: 0 }
}

/** A character of which one half is missing: JSON knows it, but no store can keep it. */
const findDamage = (text: string): JsonMistake => {
  const offset = Math.max(0, text.search(/\p{Surrogate}/u))
  return { kind: 'damaged', offset, end: offset + 1, values: { found: excerpt(text, offset, offset + 1) } }
}
