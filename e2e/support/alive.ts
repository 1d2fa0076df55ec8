import type { Page } from '@playwright/test'

/** Until the browser has taken over the page that the server rendered, as React's mark on its heading tells. */
export const alive = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1')
    return heading && Object.keys(heading).some((key) => key.startsWith('__reactFiber'))
  })
}
