import type { ReactNode } from 'react'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import { forgetStored } from '../api/forget-stored.ts'
import { serverTime } from '../api/server-clock.ts'
import { ClockProvider } from '../ui/Clock.tsx'
import { ColorSchemeProvider } from './ColorSchemeProvider.tsx'
import { preferenceCookie, type Preferences } from './preferences.ts'

type PreferencesProviderProps = {
  initial: Preferences
  /** Milliseconds since 1970. */
  renderedAt: number
  children: ReactNode
}

/** Speaks the reader's language in the reader's colours, and keeps both in cookies, where the server reads them too. */
export const PreferencesProvider = ({ initial, renderedAt, children }: PreferencesProviderProps) => {
  return (
    <LanguageProvider initial={initial.language} onChoose={keepLanguage}>
      <ColorSchemeProvider initial={initial.colorScheme} onChoose={keepColorScheme}>
        <ClockProvider renderedAt={renderedAt} serverTime={serverTime}>
          {children}
        </ClockProvider>
      </ColorSchemeProvider>
    </LanguageProvider>
  )
}

const keep = (name: keyof Preferences, value: string) => {
  document.cookie = preferenceCookie(name, value)
  void forgetStored('pages')
}

const keepLanguage = (chosen: Preferences['language']) => keep('language', chosen)

const keepColorScheme = (chosen: Preferences['colorScheme']) => keep('colorScheme', chosen)
