import type { Language } from '../../contract/language.ts'
import type { FirstMessages } from './messages.en.ts'

/** Each language comes in a file of its own: hardly anyone reads both. */
const load: Record<Language, () => Promise<FirstMessages>> = {
  en: async () => (await import('./messages.en.ts')).english,
  fr: async () => (await import('./messages.fr.ts')).french,
}

const loaded = new Map<Language, FirstMessages>()

/** Rejects where the line is dead. */
export const loadMessages = async (language: Language): Promise<FirstMessages> => {
  const messages = loaded.get(language) ?? (await load[language]())
  loaded.set(language, messages)
  return messages
}

/** The messages of a language that was loaded before. */
export const loadedMessages = (language: Language): FirstMessages => {
  const messages = loaded.get(language)
  if (!messages) throw new Error(`The messages of "${language}" are not loaded.`)
  return messages
}
