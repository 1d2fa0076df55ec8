import type { BrowserContext } from '@playwright/test'
import { watchAnswers } from './watch-answers.ts'

export type Amiss = {
  /** Answers that are not as /openapi.json says. */
  misfits: string[]
  /** Faults in the console of the browser, and what the policy of a page forbids. */
  faults: string[]
}

/** Watches all pages that the context has or will have; the returned function tells what was amiss on them. */
export const watchContext = (context: BrowserContext, expected: RegExp[]): (() => Promise<Amiss>) => {
  const misfits = watchAnswers(context)
  const faults = watchFaults(context, expected)
  return async () => ({ misfits: await misfits(), faults })
}

/** A browser that blocks service workers says so. */
const ofTheTest = /Service Worker registration blocked by Playwright/

export const watchFaults = (context: BrowserContext, expected: RegExp[]): string[] => {
  const faults: string[] = []
  const note = (text: string) => {
    if (![ofTheTest, ...expected].some((pattern) => pattern.test(text))) faults.push(text)
  }
  context.on('weberror', (thrown) => note(thrown.error().stack ?? thrown.error().message))
  context.on('console', (message) => {
    const text = message.text()
    if (['error', 'warning'].includes(message.type()) || /Content Security Policy/.test(text)) note(text)
  })
  return faults
}
