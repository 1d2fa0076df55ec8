import type { Page } from '@playwright/test'
import { alive } from './alive.ts'

/** A page that listens: it has been told once already. */
export const listening = async (page: Page, path: string) => {
  const stream = page.waitForResponse((answer) => answer.url().includes('/changes?'))
  await page.goto(path)
  await alive(page)
  await stream
}

/** What a page says of what others did. */
export const note = (page: Page, text: string) => page.getByText(text, { exact: true })
