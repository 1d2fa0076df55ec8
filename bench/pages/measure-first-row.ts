import { atMost, beside, type Measure, median } from '../measure.ts'
import { serveBareTable } from './bare-table.ts'
import { newVisitor, throttledPage, type Visitor } from './throttled-page.ts'

const rounds = 5
const settled = 2000

type Load = {
  /** Milliseconds until the first row is drawn, and until the list reacts. */
  firstRow: number
  reacts: number
  kilobytes: number
  scriptKilobytes: number
  layoutShift: number
}

/** How soon the list can be read and used on the slow profile: at the first visit, and at the second. */
export const measureFirstRow = async (url: string): Promise<Measure[]> => {
  await warmUp(url)
  const colds: Load[] = []
  const seconds: Load[] = []
  const bares: number[] = []
  const bareTable = await serveBareTable(Array.from({ length: 10 }, (_, row) => `A flow that reaches ${row} villages`))
  for (let round = 0; round < rounds; round += 1) {
    const visitor = await newVisitor(url)
    colds.push(await load(visitor, url))
    seconds.push(await load(visitor, url))
    bares.push(await firstRowOf(visitor, bareTable.url))
    await visitor.leave()
  }
  bareTable.stop()
  const cold = (part: keyof Load) => median(colds.map((one) => one[part]))
  const second = (part: keyof Load) => median(seconds.map((one) => one[part]))
  return [
    beside('beside it: a bare table in plain HTML, first row, slow profile', median(bares), 'ms'),
    atMost('list, first row, slow profile, cold', 700, cold('firstRow'), 'ms'),
    atMost('list, first row, slow profile, second visit', 450, second('firstRow'), 'ms'),
    atMost('list reacts, slow profile, cold', 2000, cold('reacts'), 'ms'),
    atMost('bytes until it reacts, cold', 230, cold('kilobytes'), 'kB'),
    atMost('script among them', 120, cold('scriptKilobytes'), 'kB'),
    atMost('layout shift (CLS)', 0, Math.max(cold('layoutShift'), second('layoutShift')), ''),
  ]
}

/** A server that has been running for a while, as most have. */
const warmUp = async (url: string): Promise<void> => {
  const visitor = await newVisitor(url)
  for (let visit = 0; visit < 20; visit += 1)
    await visitor.context.request.get(`${url}/flows`, { headers: { accept: 'text/html' } })
  await visitor.leave()
}

const load = async (visitor: Visitor, url: string): Promise<Load> => {
  const { page, client, quiet } = await throttledPage(visitor, { isSlowLine: true })
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  // Nothing else is run in the page until it reacts: whatever asks it how it is doing takes its time.
  const reacts = new Promise((resolve) => client.once('Runtime.bindingCalled', resolve))
  await client.send('Runtime.enable')
  await client.send('Runtime.addBinding', { name: 'tellThatItReacts' })
  await page.addInitScript(watch)
  await page.goto(`${url}/flows`, { waitUntil: 'commit' })
  await reacts
  const kilobytes = bytes / 1000
  const scriptKilobytes = (await page.evaluate(scriptBytes)) / 1000
  await quiet()
  // The next visit comes when all that is kept for it is in place.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForTimeout(settled)
  const measured = await page.evaluate(() => window.measured)
  await page.close()
  return { ...measured, kilobytes, scriptKilobytes }
}

/** Of a page that comes alive never. */
const firstRowOf = async (visitor: Visitor, url: string): Promise<number> => {
  const { page } = await throttledPage(visitor, { isSlowLine: true })
  await page.addInitScript(watch)
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
const watch = (): void => {
  window.measured = { firstRow: 0, reacts: 0, layoutShift: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.measured.layoutShift += (entry as { value?: number }).value ?? 0
  }).observe({ type: 'layout-shift', buffered: true })
  const lookForReaction = () => {
    // The mark by which React knows its elements.
    const isAlive = Object.keys(document.querySelector('tbody th')!).some((key) => key.startsWith('__reactFiber'))
    if (!isAlive) return void setTimeout(lookForReaction, 30)
    window.measured.reacts = performance.now()
    window.tellThatItReacts('')
  }
  // Not frame by frame: asking for frames makes the browser draw what it would not have drawn, and takes its time.
  const observer = new MutationObserver(() => {
    if (!document.querySelector('tbody th')) return
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
