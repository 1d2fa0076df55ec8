import * as z from 'zod/mini'
import { Language } from '../../contract/language.ts'
import { languageCookie } from '../../contract/language-cookie.ts'

/** What differs from reader to reader before anyone signs in. */
export const Preferences = z.object({
  language: Language,
  colorScheme: z.enum(['light', 'dark', 'auto']),
})
export type Preferences = z.infer<typeof Preferences>

const cookieName = { language: languageCookie, colorScheme: 'flows_color_scheme' }
const oneYear = 365 * 24 * 60 * 60

/**
 * The reader's choices from the request's cookies; where nothing was chosen, the first of the reader's languages that
 * we speak, else English.
 */
export const readPreferences = (cookies: string, languages: readonly string[]): Preferences => {
  const chosen = (name: string) => new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(cookies)?.[1]
  const spoken = languages.map((language) => language.slice(0, 2)).find((word) => Language.safeParse(word).success)
  const { language, colorScheme } = Preferences.shape
  return {
    language: z.catch(language, z.catch(language, 'en').parse(spoken)).parse(chosen(cookieName.language)),
    colorScheme: z.catch(colorScheme, 'auto').parse(chosen(cookieName.colorScheme)),
  }
}

/** The cookie that keeps one choice for a year. */
export const preferenceCookie = (name: keyof Preferences, value: string): string =>
  `${cookieName[name]}=${value}; Path=/; Max-Age=${oneYear}; SameSite=Lax`
