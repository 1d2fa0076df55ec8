import { createScanner } from 'jsonc-parser'

export type JsonTokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'null'
  | 'true'
  | 'false'
  | 'string'
  | 'number'
  | 'comment'
  | 'unknown'
  | 'end'

/** A piece of a JSON text that is not white space, from `offset` up to `end`. A faulty one is written wrongly in itself. */
export type JsonToken = { kind: JsonTokenKind; offset: number; end: number; faulty: boolean; value: string }

/** The kinds in the order of jsonc-parser's SyntaxKind, a const enum that isolated modules can't read; '' is white space. */
const kinds = [
  '',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'true',
  'false',
  'string',
  'number',
  'comment',
  'comment',
] as const

const endOfFile = 17
const whiteSpace = [14, 15]

/**
 * The tokens of any text, right or wrong, one at a time, the last of kind `end`. `value` is a string's text with its
 * escapes read, and a number as it is written.
 */
export function* readJsonTokens(text: string): Generator<JsonToken, void> {
  const scanner = createScanner(text)
  for (;;) {
    const syntax: number = scanner.scan()
    if (whiteSpace.includes(syntax)) continue
    const offset = scanner.getTokenOffset()
    const kind = syntax === endOfFile ? 'end' : kinds[syntax] || 'unknown'
    yield {
      kind,
      offset,
      end: scanner.getPosition(),
      faulty: scanner.getTokenError() > 0,
      value: scanner.getTokenValue(),
    }
    if (kind === 'end') return
  }
}
