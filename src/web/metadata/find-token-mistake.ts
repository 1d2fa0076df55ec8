import { excerpt } from './excerpt.ts'
import type { JsonMistake } from './json-mistake.ts'
import type { JsonToken } from './json-tokens.ts'

/** The words that other languages and people write for `true`, `false` and `null`. */
const wordsInstead: Record<string, string> = {
  true: 'true',
  yes: 'true',
  vrai: 'true',
  oui: 'true',
  false: 'false',
  no: 'false',
  faux: 'false',
  non: 'false',
  null: 'null',
  none: 'null',
  nil: 'null',
  undefined: 'null',
  nan: 'null',
}

/** What is wrong with a token in itself, wherever it stands; null for one that JSON knows. */
export const findTokenMistake = (text: string, token: JsonToken, isName: boolean): JsonMistake | null => {
  if (token.kind === 'comment') return { kind: 'comment', offset: token.offset, end: token.end }
  if (token.kind === 'string') return token.faulty ? findStringMistake(text, token) : null
  if (token.kind === 'number') return findNumberMistake(text, token)
  return token.kind === 'unknown' ? findUnknownMistake(text, token, isName) : null
}

/** Where the words end that someone wrote without quotes: at the next mark, or the end of the line. */
export const endOfWords = (text: string, offset: number, marks = /[,:"[\]{}\r\n]/): number => {
  const length = text.slice(offset).search(marks)
  return offset + text.slice(offset, length < 0 ? undefined : offset + length).trimEnd().length
}

const escapesAndControls = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|\\u|\\.|\p{Cc}/gu

const findStringMistake = (text: string, { offset, end }: JsonToken): JsonMistake => {
  const written = text.slice(offset, end)
  for (const { 0: found, index } of written.matchAll(escapesAndControls)) {
    const place = { offset: offset + index, end: offset + index + found.length }
    if (found === '\t') return { kind: 'tabInText', ...place }
    if (found < ' ') return { kind: 'controlInText', ...place }
    if (/^\\(?!["\\/bfnrt]|u.)/.test(found)) return { kind: 'badEscape', ...place, values: { found } }
  }
  return {
    kind: 'closingQuoteMissing',
    offset,
    end: offset + written.trimEnd().length,
    values: { found: excerpt(text, offset, end) },
  }
}

const findNumberMistake = (text: string, { offset, end, faulty }: JsonToken): JsonMistake | null => {
  const wordsEnd = endOfWords(text, offset, /[\s,;|#"[\]{}]/)
  return faulty || wordsEnd > end ? badNumber(text, offset, wordsEnd) : null
}

export const badNumber = (text: string, offset: number, end: number): JsonMistake => ({
  kind: 'badNumber',
  offset,
  end,
  values: { found: excerpt(text, offset, end) },
})

/** A comment as Python and YAML write it. */
export const hashComment = (text: string, offset: number): JsonMistake => ({
  kind: 'comment',
  offset,
  end: endOfWords(text, offset, /[\r\n]/),
})

const findUnknownMistake = (text: string, { offset, end }: JsonToken, isName: boolean): JsonMistake => {
  const first = text.slice(offset, end)
  const place = { offset, end }
  if (/^['‘’“”«»`´]/.test(first)) return { kind: 'quotesInstead', ...place, values: { found: first.slice(0, 1) } }
  if (/^[\s\p{Cc}\p{Cf}]/u.test(first)) return { kind: 'invisible', offset, end: offset + 1 }
  if (first.startsWith('#')) return hashComment(text, offset)
  const wordsEnd = endOfWords(text, offset)
  const found = excerpt(text, offset, wordsEnd)
  if (text[end] === '"' && /[\p{L}\p{N}_]$/u.test(first))
    return { kind: 'openingQuoteMissing', ...place, values: { found } }
  if (isName && /^[\p{L}\p{N}_$]/u.test(first))
    return { kind: 'nameUnquoted', offset, end: wordsEnd, values: { found } }
  if (/^\s*[{[]/.test(text.slice(wordsEnd, wordsEnd + 20))) {
    return { kind: 'unexpected', offset, end: wordsEnd, values: { found } }
  }
  const instead = wordsInstead[found.toLowerCase()]
  if (instead) return { kind: 'wordUnknown', offset, end: wordsEnd, values: { found, instead } }
  if (/^[+.-]?\d|^[+-]\./.test(first)) return badNumber(text, offset, wordsEnd)
  if (/^[\p{L}\p{N}_+]/u.test(first)) return { kind: 'textUnquoted', offset, end: wordsEnd, values: { found } }
  return { kind: 'unexpected', ...place, values: { found: excerpt(text, offset, end) } }
}
