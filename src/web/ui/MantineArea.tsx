import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import '@mantine/core/styles/global.css'
import 'virtual:mantine-variables.css'
import type { ReactNode } from 'react'
import { theme } from '../theme.ts'

/**
 * Gives our theme to the parts that Mantine draws: what floats, and the fields of a form. They come after the page, and
 * Mantine with them. It writes nothing on the document: the colours are the page's, the variables the style sheet's.
 */
export const MantineArea = ({ children }: { children: ReactNode }) => {
  const nonce = useRouter().options.ssr?.nonce
  // By way of this package, a dialog's style that holds the page behind it still gets to know it.
  if (nonce !== undefined) setNonce(nonce)
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={noScheme}
      getRootElement={() => undefined}
      withCssVariables={false}
      withGlobalClasses={false}
      {...(nonce !== undefined && { getStyleNonce: () => nonce })}
    >
      {children}
    </MantineProvider>
  )
}

const noScheme: MantineColorSchemeManager = {
  get: (usual) => usual,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}
