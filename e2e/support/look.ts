import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { alive } from './alive.ts'

const folder = join(import.meta.dirname, '../output/screens')
const widths = [1280, 360]

/** Looks at a page of the dashboard. */
export const look = async (page: Page, name: string, look: string): Promise<void> => {
  // A screenshot hides the caret by a style, which must not be taken for the server's.
  await alive(page)
  await lookAsItStands(page, name, look, { fullPage: true })
}

/**
 * Draws the page as it stands at both widths, and holds it against axe's rules and against sideways scrolling. A page
 * that is longer than a picture can be is drawn as far as it is seen.
 */
export const lookAsItStands = async (
  page: Page,
  name: string,
  look: string,
  { fullPage }: { fullPage: boolean },
): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({
      path: join(folder, `${name}-${width}-${look}.png`),
      fullPage,
      animations: 'disabled',
    })
    await expectNoViolation(page, `${name} at ${width} px, ${look}`)
  }
  await page.setViewportSize({ width: 320, height: 800 })
  // What floats, such as an open menu, finds its new place in the frame after.
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect.poll(sideways, `${name} scrolls sideways at 320 px, ${look}`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: widths[0]!, height: 800 })
}

const expectNoViolation = async (page: Page, where: string): Promise<void> => {
  // What is fading in has a colour that it won't keep.
  await expect.poll(() => page.evaluate(movements), `${where} comes to rest`).toBe(0)
  const { violations } = await new AxeBuilder({ page })
    // It would read the style sheets by putting them into the page, whose policy forbids that.
    .options({ preload: false })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  )
  expect(found, where).toEqual([])
}

/** In the page: how much is on its way to where it ends; what never ends aside. */
const movements = (): number =>
  document
    .getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    .length
