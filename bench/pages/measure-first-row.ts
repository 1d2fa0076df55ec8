import { atMost, type Measure, median } from '../measure.ts'
import { newVisitor, throttledPage, type Visitor } from './throttled-page.ts'

const rounds = 5

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
  const colds: Load[] = []
  const seconds: Load[] = []
  for (let round = 0; round < rounds; round += 1) {
    const visitor = await newVisitor(url)
    colds.push(await load(visitor, url))
    seconds.push(await load(visitor, url))
    await visitor.leave()
  }
  const cold = (part: keyof Load) => median(colds.map((one) => one[part]))
  const second = (part: keyof Load) => median(seconds.map((one) => one[part]))
  return [
    atMost('list, first row, slow profile, cold', 700, cold('firstRow'), 'ms'),
    atMost('list, first row, slow profile, second visit', 450, second('firstRow'), 'ms'),
    atMost('list reacts, slow profile, cold', 2000, cold('reacts'), 'ms'),
    atMost('bytes until it reacts, cold', 230, cold('kilobytes'), 'kB'),
    atMost('script among them', 120, cold('scriptKilobytes'), 'kB'),
    atMost('layout shift (CLS)', 0, Math.max(cold('layoutShift'), second('layoutShift')), ''),
  ]
}

const load = async (visitor: Visitor, url: string): Promise<Load> => {
  const { page, client } = await throttledPage(visitor, { isSlowLine: true })
  let bytes = 0
  let scriptBytes = 0
  const scripts = new Set<string>()
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || response.url.endsWith('.js')) scripts.add(requestId)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  await page.addInitScript(watch)
  await page.goto(`${url}/flows`, { waitUntil: 'commit' })
  await page.waitForFunction(() => Boolean(window.measured.reacts), undefined, { timeout: 60_000, polling: 250 })
  const counted = { kilobytes: bytes / 1000, scriptKilobytes: scriptBytes / 1000 }
  await page.waitForLoadState('networkidle')
  const measured = await page.evaluate(() => window.measured)
  await page.close()
  return { ...measured, ...counted }
}

declare global {
  interface Window {
    measured: { firstRow: number; reacts: number; layoutShift: number }
  }
}

/** Runs in the page, before anything of it. */
const watch = (): void => {
  window.measured = { firstRow: 0, reacts: 0, layoutShift: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.measured.layoutShift += (entry as { value?: number }).value ?? 0
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const row = document.querySelector('tbody th')
    const now = performance.now()
    if (row && !window.measured.firstRow) requestAnimationFrame(() => (window.measured.firstRow = performance.now()))
    // The mark by which React knows its elements.
    if (row && Object.keys(row).some((key) => key.startsWith('__reactFiber'))) window.measured.reacts ||= now
    if (!window.measured.reacts) setTimeout(look, 8)
  }
  look()
}
