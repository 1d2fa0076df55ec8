import { maxJsonDepth } from '../../contract/json-text.ts'
import { closers, explainToken, type Reading } from './explain-token.ts'
import { findTokenMistake } from './find-token-mistake.ts'
import type { JsonMistake } from './json-mistake.ts'
import { readJsonTokens, type JsonToken } from './json-tokens.ts'

const valueKinds = ['{', '[', 'string', 'number', 'true', 'false', 'null']

/** The first mistake in the order of reading; null where the text is JSON. Doesn't recurse, whatever the depth. */
export const findSyntaxMistake = (text: string): JsonMistake | null => {
  const reading: Reading = { text, expected: 'value', open: [], previous: null, name: null }
  for (const token of readJsonTokens(text)) {
    const mistake = isTaken(reading, token)
      ? findTokenMistake(text, token, reading.expected.startsWith('name'))
      : explainToken(reading, token)
    if (mistake) return mistake
    if (token.kind === 'end') return null
    advance(reading, token)
    if (reading.open.length > maxJsonDepth) return { kind: 'tooDeep', offset: token.offset, end: token.end }
  }
  return null
}

const isTaken = ({ expected, open }: Reading, { kind }: JsonToken): boolean => {
  switch (expected) {
    case 'value':
    case 'item':
      return valueKinds.includes(kind)
    case 'itemOrClose':
      return valueKinds.includes(kind) || kind === ']'
    case 'name':
      return kind === 'string'
    case 'nameOrClose':
      return kind === 'string' || kind === '}'
    case 'colon':
      return kind === ':'
    case 'commaOrClose':
      return kind === ',' || kind === closers[open.at(-1)!.kind]
    case 'nothing':
      return kind === 'end'
  }
}

const advance = (reading: Reading, token: JsonToken): void => {
  const inObject = () => reading.open.at(-1)?.kind === '{'
  if (token.kind === '{' || token.kind === '[') {
    reading.open.push(token)
    reading.expected = token.kind === '{' ? 'nameOrClose' : 'itemOrClose'
  } else if (token.kind === ',') reading.expected = inObject() ? 'name' : 'item'
  else if (token.kind === ':') reading.expected = 'value'
  else if (reading.expected.startsWith('name') && token.kind === 'string') {
    reading.name = token
    reading.expected = 'colon'
  } else {
    if (token.kind === '}' || token.kind === ']') reading.open.pop()
    reading.expected = reading.open.length > 0 ? 'commaOrClose' : 'nothing'
  }
  reading.previous = token
}
