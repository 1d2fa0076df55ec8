import type { BrowserContext, Locator, Page } from '@playwright/test'
import { accessKey } from '../../e2e/support/flows-server.ts'

/** A dashboard of the flows whose speed is measured: where things are in it. */
export type Subject = {
  /** The address of the list. */
  list: string
  /** Asked for a few times before anything is measured: a server that has been running for a while, as most have. */
  warm: string[]
  signIn: (context: BrowserContext) => Promise<unknown>
  /** Selectors. */
  marks: Marks
  status: (page: Page, name: string) => Locator
  nextPage: (page: Page) => Locator
  /** What opens a flow, by its row. */
  flow: (page: Page, row: number) => Locator
  /** Until all that is kept for the next visit is in place. */
  kept: (page: Page) => Promise<void>
}

export type Marks = {
  /** What names the flow of a row, once there is one. */
  row: string
  /** The same, but none while the rows are still those of before. */
  currentRow: string
  /** What says which page, or which flow, is shown. */
  heading: string
}

export const ourPages = (url: string): Subject => ({
  list: `${url}/flows`,
  warm: [`${url}/flows`],
  signIn: (context) => context.request.post(`${url}/session`, { data: { key: accessKey } }),
  marks: { row: 'tbody th', currentRow: 'table:not([aria-busy=true]) tbody th', heading: 'h1' },
  status: (page, name) => page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name }),
  nextPage: (page) => page.getByRole('link', { name: 'Next page' }),
  flow: (page, row) => page.getByRole('rowheader').nth(row).getByRole('link'),
  kept: (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready)),
})
