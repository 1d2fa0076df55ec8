import type { Language } from '../../contract/language.ts'

/** How numbers and dates are written: day first, as in West Africa in both languages. */
export const formatLocale: Record<Language, string> = { en: 'en-GB', fr: 'fr' }
