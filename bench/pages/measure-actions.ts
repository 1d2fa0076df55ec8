import type { Locator } from '@playwright/test'
import { median } from '../../e2e/support/median.ts'
import { atMost, type Measure } from '../measure.ts'
import type { Marks, Subject } from './subject.ts'
import { newVisitor, type ThrottledPage, throttledPage } from './throttled-page.ts'

const rounds = 5

/** How soon what was asked for is drawn, on an old machine. */
export const measureActions = async (subject: Subject): Promise<Measure[]> => {
  const { filter, next, open } = await timeActions(subject)
  return [
    atMost('status filter → rows painted, 4× CPU', 100, filter, 'ms'),
    atMost('next page → rows painted, 4× CPU', 60, next, 'ms'),
    atMost('open a flow → painted, 4× CPU', 100, open, 'ms'),
  ]
}

/** In milliseconds, the medians of some rounds. */
export const timeActions = async (subject: Subject): Promise<{ filter: number; next: number; open: number }> => {
  const visitor = await newVisitor(subject)
  const throttled = await throttledPage(visitor, { isSlowLine: false })
  const { page } = throttled
  await page.addInitScript(watch, subject.marks)
  const filters: number[] = []
  const pages: number[] = []
  const opened: number[] = []
  const tabs = ['Paused', 'Draft', 'Published', 'Paused', 'Draft']
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(subject.list)
    await settled(throttled)
    filters.push(await timed(throttled, subject.status(page, tabs[round]!)))
    pages.push(await timed(throttled, subject.nextPage(page)))
    opened.push(await timed(throttled, subject.flow(page, round)))
  }
  await visitor.leave()
  return { filter: median(filters), next: median(pages), open: median(opened) }
}

/** A person points before they press; the page has that long to fetch ahead. */
const pointing = 300
const drawn = 1500

const timed = async (throttled: ThrottledPage, target: Locator): Promise<number> => {
  const { page } = throttled
  await target.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await target.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.waitForTimeout(pointing)
  await page.evaluate(() => window.watchPress())
  // Nothing else is run in the page until what was asked for stands there.
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForTimeout(drawn)
  const milliseconds = await page.evaluate(() => window.pressedFor)
  if (milliseconds === null) throw new Error(`What was pressed was not drawn within ${drawn} ms.`)
  await settled(throttled)
  return milliseconds
}

const settled = async ({ page, quiet }: ThrottledPage): Promise<void> => {
  await quiet()
  await page.waitForTimeout(1500)
}

declare global {
  interface Window {
    watchPress: () => void
    /** Milliseconds from the press to the frame in which what it asked for stands; null until then. */
    pressedFor: number | null
  }
}

/** Runs in the page: from the press, looks at each change whether there is another heading, or other rows. */
const watch = ({ currentRow, heading }: Marks): void => {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page knows nothing of what stands outside
  const shown = () => ({
    heading: document.querySelector(heading)?.textContent,
    // None while the table is still the old one, dimmed.
    rows: Array.from(document.querySelectorAll(currentRow), (head) => head.textContent).join(),
  })
  window.watchPress = () => {
    window.pressedFor = null
    const before = shown()
    const start = ({ timeStamp }: MouseEvent) => {
      const observer = new MutationObserver(() => {
        const now = shown()
        if (now.heading === before.heading && (now.rows === '' || now.rows === before.rows)) return
        observer.disconnect()
        // The frame is drawn after its callbacks, and before whatever waits behind them.
        requestAnimationFrame(() => setTimeout(() => (window.pressedFor = performance.now() - timeStamp)))
      })
      observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
    }
    window.addEventListener('click', start, { capture: true, once: true })
  }
}
