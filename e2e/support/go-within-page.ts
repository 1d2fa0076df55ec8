import type { Page } from '@playwright/test'
import { alive } from './alive.ts'

/**
 * Goes to another page as a link within the dashboard does: the browser renders it, and asks the API for what it shows.
 * A whole load would come from the server, rendered, with everything that it shows.
 */
export const goWithinPage = async (page: Page, path: string): Promise<void> => {
  await alive(page)
  await page.evaluate((address) => {
    window.history.pushState({}, '', address)
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, path)
}
