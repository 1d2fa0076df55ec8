import { type ReactNode, useMemo } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'
import type { Language } from '../../contract/language.ts'
import { useLanguage } from './LanguageProvider.tsx'

type MoreWordsProps = { words: Record<Language, object>; children: ReactNode }

/** Adds words to those that are at hand already. */
export const MoreWords = ({ words, children }: MoreWordsProps) => {
  const { language } = useLanguage()
  const first = useMessages()
  const messages = useMemo(() => ({ ...first, ...words[language] }), [first, words, language])
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      {children}
    </IntlProvider>
  )
}
