import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type { Language } from '../../contract/language.ts'
import { messages } from './messages.ts'

/** Dates are written day first, as they are in West Africa in both languages. */
const formatLocales: Record<Language, string> = { en: 'en-GB', fr: 'fr' }

type LanguageChoice = { language: Language; chooseLanguage: (language: Language) => void }

const LanguageContext = createContext<LanguageChoice | null>(null)

type LanguageProviderProps = { initial: Language; onChoose: (language: Language) => void; children: ReactNode }

/** Speaks the reader's language; `onChoose` is told when the reader picks another. */
export const LanguageProvider = ({ initial, onChoose, children }: LanguageProviderProps) => {
  const [language, setLanguage] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const chooseLanguage = (chosen: Language) => {
    onChoose(chosen)
    setLanguage(chosen)
  }
  return (
    <LanguageContext value={{ language, chooseLanguage }}>
      <IntlProvider locale={formatLocales[language]} messages={messages[language]}>
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
