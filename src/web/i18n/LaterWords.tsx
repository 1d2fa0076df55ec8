import { type ReactNode, useMemo } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'
import type { Language } from '../../contract/language.ts'
import { laterEnglish } from './later-messages.en.ts'
import { laterFrench } from './later-messages.fr.ts'
import { useLanguage } from './LanguageProvider.tsx'

const laterMessages: Record<Language, typeof laterEnglish> = { en: laterEnglish, fr: laterFrench }

/** Adds the words that only some pages need. They come with those pages, in both languages. */
export const LaterWords = ({ children }: { children: ReactNode }) => {
  const { language } = useLanguage()
  const first = useMessages()
  const messages = useMemo(() => ({ ...first, ...laterMessages[language] }), [first, language])
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      {children}
    </IntlProvider>
  )
}
