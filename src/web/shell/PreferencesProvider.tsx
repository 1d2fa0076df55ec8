import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type { Language } from '../../contract/language.ts'
import { messages } from '../i18n/messages.ts'
import { theme } from '../theme.ts'
import { preferenceCookie, type Preferences } from './preferences.ts'

type LanguageChoice = { language: Language; chooseLanguage: (language: Language) => void }

const LanguageContext = createContext<LanguageChoice | null>(null)

/** Speaks the reader's language in the reader's colours, and keeps both in cookies, where a server can read them too. */
export const PreferencesProvider = ({ initial, children }: { initial: Preferences; children: ReactNode }) => {
  const [language, setLanguage] = useState(initial.language)
  const [schemeManager] = useState(() => colorSchemeInCookie(initial.colorScheme))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const chooseLanguage = (chosen: Language) => {
    document.cookie = preferenceCookie('language', chosen)
    document.documentElement.lang = chosen
    setLanguage(chosen)
  }
  return (
    <LanguageContext value={{ language, chooseLanguage }}>
      <IntlProvider locale={language} messages={messages[language]} timeZone={timeZone()}>
        <MantineProvider theme={theme} defaultColorScheme={initial.colorScheme} colorSchemeManager={schemeManager}>
          {children}
        </MantineProvider>
      </IntlProvider>
    </LanguageContext>
  )
}

export const useLanguage = (): LanguageChoice => {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('useLanguage stands outside PreferencesProvider')
  return choice
}

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const colorSchemeInCookie = (initial: Preferences['colorScheme']): MantineColorSchemeManager => ({
  get: () => initial,
  set: (chosen) => {
    document.cookie = preferenceCookie('colorScheme', chosen)
  },
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
})
