import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { theme } from '../theme.ts'

/** What our own style sheets use, which stands in every page, and what Mantine's parts need besides, which comes with them. */
const own = 'virtual:theme-variables.css'
const mantines = 'virtual:mantine-variables.css'

const web = join(import.meta.dirname, '..')

/** The variables of our theme as style sheets, so that no browser has to compute them before it draws. */
export const mantineVariables = (): Plugin => ({
  name: 'mantine-variables',
  resolveId: (source) => (source === own || source === mantines ? `\0${source}` : null),
  load(id) {
    if (id !== `\0${own}` && id !== `\0${mantines}`) return null
    // While one develops, anything may be asked for next.
    if (this.meta.watchMode) return variables(() => true)
    const written = new Set(namesIn(ownSources()))
    return id === `\0${own}`
      ? variables((name) => written.has(name))
      : variables(isNeeded(), (name) => written.has(name))
  },
})

const variables = (
  isKept: (variable: string) => boolean,
  isThere: (variable: string) => boolean = () => false,
): string => {
  const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const all = [variables, light, dark].flatMap((group) => Object.entries<string>(group))
  const kept = new Set<string>()
  const keep = (variable: string): void => {
    if (kept.has(variable)) return
    kept.add(variable)
    // What stands in its value is needed as well.
    for (const [name, value] of all) if (name === variable) namesIn(value).forEach(keep)
  }
  all
    .map(([variable]) => variable)
    .filter(isKept)
    .forEach(keep)
  const pick = (group: Record<string, string>) =>
    Object.fromEntries(Object.entries(group).filter(([variable]) => kept.has(variable) && !isThere(variable)))
  const always = { ...pick(variables), '--mantine-color-scheme': 'light', ...pick(light) }
  const onDark = { '--mantine-color-scheme': 'dark', ...pick(dark) }
  // Paper is light, whatever the screen is.
  return `${convertCssVariables({ variables: always, light: {}, dark: {} })}
    @media screen { ${convertCssVariables({ variables: {}, light: {}, dark: onDark })} }`
}

/**
 * Only shades and looks of single colours, headings, breakpoints and layers are ever left out, and of these only what is
 * written nowhere: not in our sources, nor in the style sheets of Mantine that they import. A colour that our sources
 * name (`color="gray"`) is kept whole, as is the primary one, in which Mantine's parts are painted unless told otherwise.
 */
const isNeeded = (): ((variable: string) => boolean) => {
  const sources = ownSources()
  const resolve = createRequire(import.meta.url).resolve
  const sheets = [...sources.matchAll(/@mantine\/core\/styles\/\w+\.css/g)].map(([sheet]) =>
    readFileSync(resolve(sheet), 'utf8'),
  )
  const written = new Set([sources, ...sheets].flatMap(namesIn))
  const colors = Object.keys(mergeMantineTheme(DEFAULT_THEME, theme).colors).filter(
    (color) => color !== theme.primaryColor && !new RegExp(`['"]${color}['"]`).test(sources),
  )
  const dispensable = new RegExp(
    `^--mantine-(color-(${colors.join('|')})-|primary-color-\\d|h\\d-|heading-|breakpoint-|z-index-)`,
  )
  return (variable) => written.has(variable) || !dispensable.test(variable)
}

const ownSources = (): string =>
  globSync('**/*.{css,ts,tsx}', { cwd: web, exclude: ['theme.ts', 'build/**'] })
    .map((file) => readFileSync(join(web, file), 'utf8'))
    .join('\n')

const namesIn = (text: string): string[] => text.match(/--mantine-[a-z0-9-]+/g) ?? []
