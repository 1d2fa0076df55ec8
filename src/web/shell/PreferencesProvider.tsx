import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import { theme } from '../theme.ts'
import { preferenceCookie, type Preferences } from './preferences.ts'

/** Speaks the reader's language in the reader's colours, and keeps both in cookies, where a server can read them too. */
export const PreferencesProvider = ({ initial, children }: { initial: Preferences; children: ReactNode }) => {
  const [schemeManager] = useState(() => colorSchemeInCookie(initial.colorScheme))
  return (
    <LanguageProvider initial={initial.language} onChoose={(language) => keep('language', language)}>
      <MantineProvider theme={theme} defaultColorScheme={initial.colorScheme} colorSchemeManager={schemeManager}>
        {children}
      </MantineProvider>
    </LanguageProvider>
  )
}

const keep = (name: keyof Preferences, value: string) => {
  document.cookie = preferenceCookie(name, value)
}

const colorSchemeInCookie = (initial: Preferences['colorScheme']): MantineColorSchemeManager => ({
  get: () => initial,
  set: (chosen) => keep('colorScheme', chosen),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
})
