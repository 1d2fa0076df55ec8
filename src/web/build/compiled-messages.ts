import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'
import { english } from '../i18n/messages.en.ts'
import { french } from '../i18n/messages.fr.ts'

type Words = { [key: string]: string | Words }

const languages: Record<string, { name: string; words: Words }> = {
  en: { name: 'english', words: english },
  fr: { name: 'french', words: french },
}

/** Reads the messages while the dashboard is built, so that no browser has to, nor needs the code for it. */
export const compiledMessages = (): Plugin => ({
  name: 'compiled-messages',
  apply: 'build',
  config: () => ({ resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } } }),
  load: (id) => {
    const language = languages[/\/src\/web\/i18n\/messages\.(\w+)\.ts$/.exec(id)?.[1] ?? '']
    return language ? `export const ${language.name} = ${JSON.stringify(compiled(language.words))}` : null
  },
})

const compiled = (words: Words): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compiled(value)]),
  )
