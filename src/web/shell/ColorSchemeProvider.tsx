import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Preferences } from './preferences.ts'

type ColorScheme = Preferences['colorScheme']
type ColorSchemeChoice = { colorScheme: ColorScheme; chooseColorScheme: (chosen: ColorScheme) => void }

const ColorSchemeContext = createContext<ColorSchemeChoice | null>(null)

type ColorSchemeProviderProps = { initial: ColorScheme; onChoose: (chosen: ColorScheme) => void; children: ReactNode }

/**
 * Shows the page in the reader's colours, or in those of the device. The document says which, and the style sheet goes by
 * that; before the script runs, the server has written it there.
 */
export const ColorSchemeProvider = ({ initial, onChoose, children }: ColorSchemeProviderProps) => {
  const [colorScheme, setColorScheme] = useState(initial)
  useEffect(() => followScheme(colorScheme), [colorScheme])
  const choice = useMemo(() => {
    const chooseColorScheme = (chosen: ColorScheme) => {
      onChoose(chosen)
      setColorScheme(chosen)
    }
    return { colorScheme, chooseColorScheme }
  }, [colorScheme, onChoose])
  return <ColorSchemeContext value={choice}>{children}</ColorSchemeContext>
}

export const useColorScheme = (): ColorSchemeChoice => {
  const choice = use(ColorSchemeContext)
  if (!choice) throw new Error('useColorScheme stands outside ColorSchemeProvider')
  return choice
}

const followScheme = (colorScheme: ColorScheme): (() => void) => {
  const device = window.matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    document.documentElement.dataset['mantineColorScheme'] =
      colorScheme === 'auto' ? (device.matches ? 'dark' : 'light') : colorScheme
  }
  show()
  device.addEventListener('change', show)
  return () => device.removeEventListener('change', show)
}
