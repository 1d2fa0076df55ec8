import { badNumber, endOfWords, findTokenMistake, hashComment } from './find-token-mistake.ts'
import { excerpt } from './excerpt.ts'
import type { JsonMistake } from './json-mistake.ts'
import type { JsonToken } from './json-tokens.ts'

/** What may come next. */
export type Expected = 'value' | 'item' | 'itemOrClose' | 'name' | 'nameOrClose' | 'colon' | 'commaOrClose' | 'nothing'

/** Where the reader of a text stands: the brackets still open, the token before, the name whose value is awaited. */
export type Reading = {
  text: string
  expected: Expected
  open: JsonToken[]
  previous: JsonToken | null
  name: JsonToken | null
}

/** What closes each bracket. */
export const closers: Record<string, '}' | ']'> = { '{': '}', '[': ']' }

/** What to say of a token that can't stand where it does. */
export const explainToken = (reading: Reading, token: JsonToken): JsonMistake => {
  if (token.kind === 'comment') return { kind: 'comment', offset: token.offset, end: token.end }
  if (reading.text[token.offset] === '#') return hashComment(reading.text, token.offset)
  const closing = token.kind === '}' || token.kind === ']' || token.kind === 'end'
  switch (reading.expected) {
    case 'colon':
      return explainColon(reading, token)
    case 'nothing':
      return explainEnd(reading, token)
    case 'value':
      return explainValue(reading, token)
    case 'commaOrClose':
      return closing ? explainClose(reading, token) : explainComma(reading, token)
    case 'item':
    case 'itemOrClose':
      if (closing) return explainClose(reading, token)
      return token.kind === ':' ? unexpected(reading, token) : explainValue(reading, token)
    default:
      return closing ? explainClose(reading, token) : explainName(reading, token)
  }
}

const explainClose = ({ open, previous, expected }: Reading, token: JsonToken): JsonMistake => {
  const opener = open.at(-1)!
  const closer = closers[opener.kind]!
  if (token.kind === closer) return { kind: 'commaTooMany', offset: previous!.offset, end: previous!.end }
  const isOuter =
    token.kind === 'end' || (expected === 'commaOrClose' && closers[open.at(-2)?.kind ?? ''] === token.kind)
  if (isOuter) return closeMissing(opener, previous)
  const values = { opener: opener.kind, closer, found: token.kind }
  return { kind: 'closeWrong', offset: token.offset, end: token.end, openedAt: opener.offset, values }
}

const closeMissing = (opener: JsonToken, previous: JsonToken | null): JsonMistake => ({
  kind: 'closeMissing',
  ...after(previous),
  openedAt: opener.offset,
  values: { opener: opener.kind, closer: closers[opener.kind]! },
})

const explainComma = (reading: Reading, token: JsonToken): JsonMistake => {
  const { text, open, previous } = reading
  const inObject = open.at(-1)!.kind === '{'
  if (token.kind === ':') {
    return { kind: inObject ? 'colonTooMany' : 'nameInList', offset: token.offset, end: token.end }
  }
  const first = text[token.offset]!
  if (first === ';' || first === '|') {
    return { kind: 'commaInstead', offset: token.offset, end: token.offset + 1, values: { found: first } }
  }
  if (!inObject && token.kind === 'string' && /^\s*:/.test(text.slice(token.end, token.end + 200))) {
    return closeMissing(open.at(-1)!, previous)
  }
  const quote = explainQuote(text, previous!, token)
  if (quote) return quote
  const isWord = token.kind === 'unknown' || token.kind === 'number'
  const isOnLaterLine = /[\r\n]/.test(text.slice(previous!.end, token.offset))
  if (isWord && !isOnLaterLine) {
    if (previous!.kind === 'number' && (inObject || token.kind === 'unknown')) {
      return badNumber(text, previous!.offset, endOfWords(text, previous!.offset))
    }
    if (['true', 'false', 'null'].includes(previous!.kind)) return unquoted(text, previous!.offset)
  }
  const own = token.kind === 'unknown' ? findTokenMistake(text, token, inObject) : null
  if (own && ['comment', 'quotesInstead', 'invisible', 'unexpected'].includes(own.kind)) return own
  // Its line is told, on which what comes next doesn't stand.
  if (isOnLaterLine) return { kind: 'commaMissingAtEnd', ...after(previous) }
  return { kind: 'commaMissing', ...after(previous), values: { found: found(text, token) } }
}

const explainColon = ({ text, previous, name }: Reading, token: JsonToken): JsonMistake => {
  const first = text[token.offset] ?? ''
  const values = { name: found(text, name!), found: first }
  if (first === '=' || first === '>') {
    const arrow = /^[=>]+/.exec(text.slice(token.offset))![0]
    return { kind: 'colonInstead', offset: token.offset, end: token.offset + arrow.length, values: { found: arrow } }
  }
  return explainQuote(text, previous!, token) ?? { kind: 'colonMissing', ...after(previous), values }
}

/** A quote that ends a text too early shows as something that touches the text's end. */
const explainQuote = (text: string, previous: JsonToken, token: JsonToken): JsonMistake | null => {
  if (previous.kind !== 'string' || previous.end !== token.offset) return null
  if (token.kind === 'string' && !/^\s*[,:\]}]/.test(token.value)) return null
  if (token.kind !== 'string' && (token.kind !== 'unknown' || !/[\p{L}\p{N}_(.!?-]/u.test(text[token.offset]!)))
    return null
  if (/[,:]\s*$/.test(previous.value)) {
    const end = endOfWords(text, previous.offset + 1, /[,:]/)
    return {
      kind: 'closingQuoteMissing',
      offset: previous.offset,
      end,
      values: { found: excerpt(text, previous.offset, end) },
    }
  }
  return { kind: 'quoteInText', offset: previous.end - 1, end: previous.end }
}

const explainName = (reading: Reading, token: JsonToken): JsonMistake => {
  const { text, previous } = reading
  const place = { offset: token.offset, end: token.end }
  if (token.kind === ',') return { kind: 'commaTooMany', ...place }
  if (token.kind === 'number' && previous?.kind === ',' && previous.end === token.offset) {
    const whole = /-?\d+,$/.exec(text.slice(Math.max(0, token.offset - 20), token.offset))?.[0]
    if (whole) {
      const number = whole + text.slice(token.offset, token.end)
      const values = { found: number, instead: number.replace(',', '.') }
      return { kind: 'decimalComma', offset: token.end - number.length, end: token.end, values }
    }
  }
  if (token.kind === 'unknown') return findTokenMistake(text, token, true) ?? unexpected(reading, token)
  if (token.kind === '{' || token.kind === '[' || token.kind === ':') {
    return { kind: 'nameMissing', ...place, values: { found: token.kind } }
  }
  const end = endOfWords(text, token.offset)
  return { kind: 'nameUnquoted', offset: token.offset, end, values: { found: excerpt(text, token.offset, end) } }
}

const explainValue = (reading: Reading, token: JsonToken): JsonMistake => {
  const { text, open, previous, name } = reading
  const place = { offset: token.offset, end: token.end }
  if (token.kind === 'unknown') {
    const startsName = open.length === 0 && /^[^\r\n"{}[\],:]*"?\s*:/.test(text.slice(token.offset, token.offset + 200))
    if (startsName) return { kind: 'outerBracesMissing', offset: token.offset, end: token.end }
    return findTokenMistake(text, token, false) ?? unexpected(reading, token)
  }
  if (token.kind === ':' && previous?.kind === ':') return { kind: 'colonTooMany', ...place }
  if (token.kind === ',' && previous?.kind !== ':' && open.length > 0) return { kind: 'commaTooMany', ...place }
  if (previous?.kind === ':') return { kind: 'valueMissing', ...after(previous), values: { name: found(text, name!) } }
  return token.kind === '}' || token.kind === ']'
    ? { kind: 'closeTooMany', ...place, values: { found: token.kind } }
    : unexpected(reading, token)
}

const explainEnd = ({ text, previous }: Reading, token: JsonToken): JsonMistake => {
  const place = { offset: token.offset, end: token.end }
  if (token.kind === ':' && previous?.kind === 'string') {
    return { kind: 'outerBracesMissing', offset: previous.offset, end: previous.end }
  }
  if (token.kind === '}' || token.kind === ']') return { kind: 'closeTooMany', ...place, values: { found: token.kind } }
  const isWord = token.kind === 'unknown' || token.kind === 'number'
  if (isWord && ['number', 'true', 'false', 'null'].includes(previous!.kind)) return unquoted(text, previous!.offset)
  return { kind: 'textAfterEnd', ...place, values: { found: found(text, token) } }
}

const unquoted = (text: string, offset: number): JsonMistake => {
  const end = endOfWords(text, offset)
  return { kind: 'textUnquoted', offset, end, values: { found: excerpt(text, offset, end) } }
}

const unexpected = ({ text }: Reading, token: JsonToken): JsonMistake => ({
  kind: 'unexpected',
  offset: token.offset,
  end: token.end,
  values: { found: found(text, token) },
})

const found = (text: string, { offset, end }: JsonToken) => excerpt(text, offset, end)

/** The place where something is missing: right behind the token before. */
const after = (previous: JsonToken | null) => ({ offset: previous?.end ?? 0, end: previous?.end ?? 0 })
