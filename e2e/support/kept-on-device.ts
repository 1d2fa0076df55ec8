import type { Page } from '@playwright/test'

/** Until the dashboard is kept on the device, and the page is in the hands of the service worker. */
export const keepOnDevice = async (page: Page) => {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Whether an answer is kept on the device. */
export const isKept = (page: Page, path: string): Promise<boolean> =>
  page.evaluate(async (path) => Boolean(await caches.match(path)), path)

/** What a page says while no answer comes. */
export const lineNote = (page: Page) => page.getByRole('status').filter({ hasText: 'No connection' })
