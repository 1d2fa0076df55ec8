import type { Page } from '@playwright/test'

/** What a page offers that was typed before. */
export const offer = (page: Page) => page.getByRole('group', { name: 'You were writing here before' })
export const restore = (page: Page) =>
  offer(page).getByRole('button', { name: /^Restore what you typed at \d\d:\d\d$/ })
/** The line that says how safe it is what was typed. */
export const state = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
