import { useHydrated } from '@tanstack/react-router'
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
  const stoppedAt = useHydrated() ? undefined : renderedAt
  return (
    <LanguageProvider
      initial={initial.language}
      isAsRendered={stoppedAt !== undefined}
      onChoose={(language) => keep('language', language)}
    >
      <ColorSchemeProvider initial={initial.colorScheme} onChoose={keepColorScheme}>
        <ClockProvider stoppedAt={stoppedAt} serverTime={serverTime}>
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

const keepColorScheme = (chosen: Preferences['colorScheme']) => keep('colorScheme', chosen)
