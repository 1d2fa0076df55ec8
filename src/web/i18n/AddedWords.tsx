import { type ReactNode, useMemo } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'
import type { Language } from '../../contract/language.ts'
import { useLanguage } from './LanguageProvider.tsx'

type AddedWordsProps = { messages: Record<Language, object>; children: ReactNode }

/** Adds words to those that every page has. They come with what needs them, in both languages. */
export const AddedWords = ({ messages, children }: AddedWordsProps) => {
  const { language } = useLanguage()
  const known = useMessages()
  const all = useMemo(() => ({ ...known, ...messages[language] }), [known, messages, language])
  return (
    <IntlProvider locale={useLocale()} messages={all}>
      {children}
    </IntlProvider>
  )
}
