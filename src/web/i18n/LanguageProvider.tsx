import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type { Language } from '../../contract/language.ts'
import { formatLocale } from './format-locale.ts'
import { loadedMessages, loadMessages } from './messages.ts'

type LanguageChoice = {
  language: Language
  /** Rejects, and leaves all as it is, when the words of that language can't be fetched. */
  chooseLanguage: (language: Language) => Promise<void>
}

const LanguageContext = createContext<LanguageChoice | null>(null)

type LanguageProviderProps = {
  /** Its messages are loaded already. */
  initial: Language
  onChoose: (language: Language) => void
  children: ReactNode
}

/** Speaks the reader's language; `onChoose` is told when the reader picks another. */
export const LanguageProvider = ({ initial, onChoose, children }: LanguageProviderProps) => {
  const [language, setLanguage] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo(() => {
    const chooseLanguage = async (chosen: Language) => {
      await loadMessages(chosen)
      onChoose(chosen)
      setLanguage(chosen)
    }
    return { language, chooseLanguage }
  }, [language, onChoose])
  return (
    <LanguageContext value={choice}>
      {/* The same for all who read a word: dates are written in the clock's own time zone, which no word needs. */}
      <IntlProvider locale={formatLocale[language]} messages={loadedMessages(language)} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export const useLanguage = (): LanguageChoice => {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('useLanguage stands outside LanguageProvider')
  return choice
}
