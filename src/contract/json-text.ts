import * as z from 'zod/mini'
import { rule } from './rule.ts'
import { keepable, utf8ByteCount } from './text.ts'

export const maxJsonTextBytes = 256 * 1024
export const maxJsonDepth = 64

/**
 * How many arrays and objects are open at once at the deepest place of a JSON text.
 * Scans without recursion and without parsing, so that hostile nesting costs nothing.
 */
export const jsonDepth = (text: string): number => {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON kept as the text it was written in, byte for byte: big numbers, key order and duplicate keys survive. */
export const JsonText = z.string({ error: 'metadata_not_text' }).check(
  keepable(),
  rule('metadata_too_large', (text) => utf8ByteCount(text) <= maxJsonTextBytes),
  rule('metadata_too_deep', (text) => jsonDepth(text) <= maxJsonDepth),
  rule('metadata_not_json', isJson),
)
export type JsonText = z.infer<typeof JsonText>
