import { isReadableJson } from './is-readable-json.ts'
import { readJsonTokens } from './json-tokens.ts'

/**
 * The JSON text indented by two spaces, or null where it can't be read. Only white space changes: numbers, key order,
 * duplicate keys and escapes stay as they are written.
 */
export const formatJson = (text: string): string | null => (isReadableJson(text) ? indent(text) : null)

const indent = (text: string): string => {
  const pieces: string[] = []
  let depth = 0
  let previous = ''
  for (const { kind, offset, end } of readJsonTokens(text)) {
    const closes = kind === '}' || kind === ']'
    const isEmpty = closes && (previous === '{' || previous === '[')
    if (closes) depth -= 1
    if ((closes && !isEmpty) || (!closes && '{[,'.includes(previous) && previous !== '')) pieces.push(lineBreak(depth))
    if (previous === ':') pieces.push(' ')
    pieces.push(text.slice(offset, end))
    if (kind === '{' || kind === '[') depth += 1
    previous = kind
  }
  return pieces.join('')
}

const lineBreak = (depth: number) => `\n${'  '.repeat(depth)}`
