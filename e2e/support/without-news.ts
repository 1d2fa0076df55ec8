import type { BrowserContext } from '@playwright/test'

/**
 * Pages of this context aren't told of what others do: for what a page meets unprepared, and where a test waits until
 * nothing is under way any more, since a stream always is.
 */
export const withoutNews = (context: BrowserContext): Promise<unknown> =>
  context.route('**/changes?*', (route) =>
    route.fulfill({ json: { data: { missed: true, changes: [], editors: [] } } }),
  )
