import type { Page } from '@playwright/test'
import type { Language } from '../../src/contract/language.ts'
import { allMessages } from '../../src/web/i18n/all-messages.ts'
import { expect, test } from './test.ts'

type Look = {
  /** Names the look, in names of files. */
  inLook: string
  /** What the dashboard says in it. */
  t: (typeof allMessages)[Language]
  language: Language
  colorScheme: 'light' | 'dark'
}

/** The same tests in both colour schemes and both languages, in a build that tells of more than faults. */
export const inEveryLook = (describeLook: (look: Look) => void): void => {
  for (const language of ['en', 'fr'] satisfies Language[]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const inLook = `${colorScheme}-${language}`
      test.describe(`every page, ${inLook}`, () => {
        test.describe.configure({ timeout: 300_000 })
        test.use({
          colorScheme,
          locale: language === 'en' ? 'en-GB' : 'fr-FR',
          sample: { flows: 300, executions: 3000 },
          isWatchful: true,
          expected: { errors: [/Failed to load resource/, /net::ERR/] },
        })
        describeLook({ inLook, t: allMessages[language], language, colorScheme })
      })
    }
  }
}

/** Opens the page of a published flow with many executions; answers with its address. */
export const openBusyFlow = async (page: Page, executions: string): Promise<string> => {
  await page.goto('/flows?status=published&sort=-flow_executions_count')
  await page.getByRole('rowheader').first().getByRole('link').click()
  await expect(page.getByRole('table', { name: executions })).toBeVisible()
  return new URL(page.url()).pathname
}
