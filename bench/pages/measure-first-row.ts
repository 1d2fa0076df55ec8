import { median } from '../../e2e/support/median.ts'
import { atMost, beside, type Measure } from '../measure.ts'
import { serveBareTable } from './bare-table.ts'
import type { Marks, Subject } from './subject.ts'
import { newVisitor, throttledPage, type Visitor } from './throttled-page.ts'

const rounds = 5
const settled = 2000

export type Load = {
  /** Milliseconds until the first row is drawn, and until the list reacts. */
  firstRow: number
  reacts: number
  kilobytes: number
  scriptKilobytes: number
  layoutShift: number
}

/** How soon the list can be read and used on the slow profile: at the first visit, and at the second. */
export const measureFirstRow = async (subject: Subject): Promise<Measure[]> => {
  const bares: number[] = []
  const bareTable = await serveBareTable(Array.from({ length: 10 }, (_, row) => `A flow that reaches ${row} villages`))
  const { cold, second } = await timeLoads(subject, {
    beside: async (visitor) => void bares.push(await firstRowOf(visitor, bareTable.url, subject.marks)),
  })
  bareTable.stop()
  return [
    beside('beside it: a bare table in plain HTML, first row, slow profile', median(bares), 'ms'),
    atMost('list, first row, slow profile, cold', 700, cold.firstRow, 'ms'),
    atMost('list, first row, slow profile, second visit', 450, second.firstRow, 'ms'),
    atMost('list reacts, slow profile, cold', 2000, cold.reacts, 'ms'),
    atMost('bytes until it reacts, cold', 230, cold.kilobytes, 'kB'),
    atMost('script among them', 120, cold.scriptKilobytes, 'kB'),
    atMost('layout shift (CLS)', 0, Math.max(cold.layoutShift, second.layoutShift), ''),
  ]
}

/** The medians of some rounds. What is measured `beside` it comes in each round, so that both have the same machine. */
export const timeLoads = async (
  subject: Subject,
  { beside }: { beside?: (visitor: Visitor) => Promise<void> } = {},
): Promise<{ cold: Load; second: Load }> => {
  await warmUp(subject)
  const colds: Load[] = []
  const seconds: Load[] = []
  for (let round = 0; round < rounds; round += 1) {
    const visitor = await newVisitor(subject)
    colds.push(await load(visitor, subject))
    seconds.push(await load(visitor, subject))
    await beside?.(visitor)
    await visitor.leave()
  }
  return { cold: medians(colds), second: medians(seconds) }
}

const medians = (loads: Load[]): Load => {
  const of = (part: keyof Load) => median(loads.map((one) => one[part]))
  return {
    firstRow: of('firstRow'),
    reacts: of('reacts'),
    kilobytes: of('kilobytes'),
    scriptKilobytes: of('scriptKilobytes'),
    layoutShift: of('layoutShift'),
  }
}

const warmUp = async (subject: Subject): Promise<void> => {
  const visitor = await newVisitor(subject)
  for (let visit = 0; visit < 20; visit += 1)
    for (const address of subject.warm) await visitor.context.request.get(address, { headers: { accept: 'text/html' } })
  await visitor.leave()
}

const load = async (visitor: Visitor, { list, marks, kept }: Subject): Promise<Load> => {
  const { page, client, quiet } = await throttledPage(visitor, { isSlowLine: true })
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  // Nothing else is run in the page until it reacts: whatever asks it how it is doing takes its time.
  const reacts = new Promise((resolve) => client.once('Runtime.bindingCalled', resolve))
  await client.send('Runtime.enable')
  await client.send('Runtime.addBinding', { name: 'tellThatItReacts' })
  await page.addInitScript(watch, marks.row)
  await page.goto(list, { waitUntil: 'commit' })
  await reacts
  const kilobytes = bytes / 1000
  const scriptKilobytes = (await page.evaluate(scriptBytes)) / 1000
  await quiet()
  await kept(page)
  await page.waitForTimeout(settled)
  const measured = await page.evaluate(() => window.measured)
  await page.close()
  return { ...measured, kilobytes, scriptKilobytes }
}

/** Of a page that comes alive never. */
const firstRowOf = async (visitor: Visitor, url: string, { row }: Marks): Promise<number> => {
  const { page } = await throttledPage(visitor, { isSlowLine: true })
  await page.addInitScript(watch, row)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(settled)
  const { firstRow } = await page.evaluate(() => window.measured)
  await page.close()
  return firstRow
}

/** What came of scripts, compressed. Runs in the page. */
const scriptBytes = (): number =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)

declare global {
  interface Window {
    measured: { firstRow: number; reacts: number; layoutShift: number }
    tellThatItReacts: (nothing: string) => void
  }
}

/** Runs in the page, before anything of it. */
const watch = (row: string): void => {
  window.measured = { firstRow: 0, reacts: 0, layoutShift: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.measured.layoutShift += (entry as { value?: number }).value ?? 0
  }).observe({ type: 'layout-shift', buffered: true })
  const lookForReaction = () => {
    // The mark by which React knows its elements.
    const isAlive = Object.keys(document.querySelector(row)!).some((key) => key.startsWith('__reactFiber'))
    if (!isAlive) return void setTimeout(lookForReaction, 30)
    window.measured.reacts = performance.now()
    window.tellThatItReacts('')
  }
  // Not frame by frame: asking for frames makes the browser draw what it would not have drawn, and takes its time.
  const observer = new MutationObserver(() => {
    if (!document.querySelector(row)) return
    observer.disconnect()
    requestAnimationFrame(() => {
      setTimeout(() => {
        window.measured.firstRow = performance.now()
        lookForReaction()
      })
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}
