import type { Land } from './places.ts'

/** What a kind of flow is called, what it is for, and what a caller can press, in one language. */
export type ThemeWords = {
  /** Where `{place}` stands, the town is written; `de {place}` becomes `d'Abomey` where French asks for it. */
  titles: readonly string[]
  purposes: readonly string[]
  keypad: readonly [string, string, string]
  audience: string
  /** The message as a recipient reads or hears it. */
  message: string
}

export type Theme = {
  /** Share of voice flows among those on this theme, from 0 to 1. */
  voice: number
  /** Only makes sense on such land. */
  land?: Land
  fr: ThemeWords
  en: ThemeWords
}
