import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'
import { accountEnglish } from '../i18n/account-messages.en.ts'
import { accountFrench } from '../i18n/account-messages.fr.ts'
import { differenceEnglish } from '../i18n/difference-messages.en.ts'
import { differenceFrench } from '../i18n/difference-messages.fr.ts'
import { backgroundEnglish } from '../i18n/background-messages.en.ts'
import { backgroundFrench } from '../i18n/background-messages.fr.ts'
import { editingEnglish } from '../i18n/editing-messages.en.ts'
import { editingFrench } from '../i18n/editing-messages.fr.ts'
import { historyEnglish } from '../i18n/history-messages.en.ts'
import { historyFrench } from '../i18n/history-messages.fr.ts'
import { laterEnglish } from '../i18n/later-messages.en.ts'
import { laterFrench } from '../i18n/later-messages.fr.ts'
import { lineEnglish } from '../i18n/line-messages.en.ts'
import { lineFrench } from '../i18n/line-messages.fr.ts'
import { english } from '../i18n/messages.en.ts'
import { french } from '../i18n/messages.fr.ts'
import { questionEnglish } from '../i18n/question-messages.en.ts'
import { questionFrench } from '../i18n/question-messages.fr.ts'
import { sessionEnglish } from '../i18n/session-messages.en.ts'
import { sessionFrench } from '../i18n/session-messages.fr.ts'
import { settingsEnglish } from '../i18n/settings-messages.en.ts'
import { settingsFrench } from '../i18n/settings-messages.fr.ts'
import { trashEnglish } from '../i18n/trash-messages.en.ts'
import { trashFrench } from '../i18n/trash-messages.fr.ts'

type Words = { [key: string]: string | Words }

/** What each file of messages exports. */
const exported: Record<string, Record<string, Words>> = {
  'messages.en': { english },
  'messages.fr': { french },
  'session-messages.en': { sessionEnglish },
  'session-messages.fr': { sessionFrench },
  'line-messages.en': { lineEnglish },
  'line-messages.fr': { lineFrench },
  'account-messages.en': { accountEnglish },
  'account-messages.fr': { accountFrench },
  'settings-messages.en': { settingsEnglish },
  'settings-messages.fr': { settingsFrench },
  'background-messages.en': { backgroundEnglish },
  'background-messages.fr': { backgroundFrench },
  'trash-messages.en': { trashEnglish },
  'trash-messages.fr': { trashFrench },
  'later-messages.en': { laterEnglish },
  'later-messages.fr': { laterFrench },
  'editing-messages.en': { editingEnglish },
  'editing-messages.fr': { editingFrench },
  'difference-messages.en': { differenceEnglish },
  'difference-messages.fr': { differenceFrench },
  'history-messages.en': { historyEnglish },
  'history-messages.fr': { historyFrench },
  'question-messages.en': { questionEnglish },
  'question-messages.fr': { questionFrench },
}

/** Reads the messages while the dashboard is built, so that no browser has to, nor needs the code for it. */
export const compiledMessages = (): Plugin => ({
  name: 'compiled-messages',
  apply: 'build',
  config: () => ({ resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } } }),
  load: (id) => {
    const words = exported[/\/src\/web\/i18n\/([\w.-]+)\.ts$/.exec(id)?.[1] ?? '']
    if (!words) return null
    return Object.entries(words)
      .map(([name, all]) => `export const ${name} = ${JSON.stringify(compiled(all))}`)
      .join('\n')
  },
})

const compiled = (words: Words): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compiled(value)]),
  )
