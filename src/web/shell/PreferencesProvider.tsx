import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { useHydrated } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import { theme } from '../theme.ts'
import { preferenceCookie, type Preferences } from './preferences.ts'

type PreferencesProviderProps = {
  initial: Preferences
  /** Milliseconds since 1970. */
  renderedAt: number
  children: ReactNode
}

/** Speaks the reader's language in the reader's colours, and keeps both in cookies, where the server reads them too. */
export const PreferencesProvider = ({ initial, renderedAt, children }: PreferencesProviderProps) => {
  const isTakenOver = useHydrated()
  const [schemeManager] = useState(() => colorSchemeInCookie(initial.colorScheme))
  return (
    <LanguageProvider
      initial={initial.language}
      renderedAt={isTakenOver ? undefined : renderedAt}
      onChoose={(language) => keep('language', language)}
    >
      <MantineProvider
        theme={theme}
        defaultColorScheme={initial.colorScheme}
        colorSchemeManager={schemeManager}
        // The build makes the theme's variables part of the style sheet.
        withCssVariables={false}
        withGlobalClasses={false}
      >
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
