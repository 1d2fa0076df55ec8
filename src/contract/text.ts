import * as z from 'zod/mini'
import { rule } from './rule.ts'

/** Number of characters as a reader counts them: Unicode code points, not UTF-16 units. */
export const characterCount = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) count += 1
  return count
}

/** Bytes that the text takes as UTF-8, whatever the platform. */
export const utf8ByteCount = (text: string): number => {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at += 1
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Text that every store can keep as it is: well-formed Unicode without NUL. */
export const keepable = <T extends string | null>() =>
  rule<T>('text_not_keepable', (text) => text === null || (text.isWellFormed() && !text.includes('\0')))

/** The form in which texts are searched and names sorted: lower case, accents taken off. */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * An empty parameter is sent by forms and by the official clients; it means "not given".
 * Typed as the schema it wraps: programs leave a parameter out, only the wire sends it empty.
 */
export const emptyAsAbsent = <T extends z.ZodMiniType>(schema: T): T =>
  z.pipe(
    z.transform((value: unknown) => (value === '' ? undefined : value)),
    schema as z.ZodMiniType,
  ) as unknown as T
