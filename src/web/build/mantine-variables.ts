import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import type { Plugin } from 'vite'
import { theme } from '../theme.ts'

const name = 'virtual:mantine-variables.css'

/** The variables of our theme as a style sheet, so that no browser has to compute them before it draws. */
export const mantineVariables = (): Plugin => ({
  name: 'mantine-variables',
  resolveId: (source) => (source === name ? `\0${name}` : null),
  load: (id) => (id === `\0${name}` ? variables() : null),
})

const variables = (): string => {
  const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  return convertCssVariables({
    variables: used(variables),
    light: { '--mantine-color-scheme': 'light', ...used(light) },
    dark: { '--mantine-color-scheme': 'dark', ...used(dark) },
  })
}

const used = (all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).filter(([variable]) => !unusedColors.test(variable)))

/** Those of Mantine's own colours that no component asks for by itself. */
const unusedColors = /^--mantine-color-(red|pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-/
