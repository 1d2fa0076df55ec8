import type { Language } from '../contract/language.ts'

/** Makes something once for each language, when it is first asked for. */
export const onceForEach = <T>(make: (language: Language) => Promise<T>) => {
  const made: Partial<Record<Language, Promise<T>>> = {}
  return (language: Language): Promise<T> => (made[language] ??= make(language))
}
