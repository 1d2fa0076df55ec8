import { type Browser, chromium } from '@playwright/test'
import { launchOptions } from '../e2e/browser/find-browser.ts'
import { accessKey, startFlowsServer } from '../e2e/support/flows-server.ts'

/**
 * How long until the first row of the list stands on the page, on a slow line and an old machine: 1.6 Mbit/s down,
 * 750 kbit/s up, 150 ms round trip, 4 times slower processor. Every load starts with a new browser, then loads again.
 */
const rounds = 5
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

type Load = { firstRow: number; kilobytes: number; scriptKilobytes: number; layoutShift: number }

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const load = async (browser: Browser, url: string): Promise<[cold: Load, again: Load]> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.request.post(`${url}/session`, { data: { key: accessKey } })
  const once = async (): Promise<Load> => {
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.emulateNetworkConditions', slowLine)
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    let bytes = 0
    let scriptBytes = 0
    const scripts = new Set<string>()
    client.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength
      if (scripts.has(requestId)) scriptBytes += encodedDataLength
    })
    await page.addInitScript(() => {
      const state = window as unknown as { firstRow?: number; shift: number }
      state.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) state.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      const look = () => {
        if (document.querySelector('tbody th')) requestAnimationFrame(() => (state.firstRow = performance.now()))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.goto(`${url}/flows`, { waitUntil: 'commit' })
    await page.waitForFunction(() => 'firstRow' in window, undefined, { timeout: 60_000, polling: 250 })
    await page.waitForLoadState('networkidle')
    const { firstRow, shift } = await page.evaluate(() => {
      const { firstRow, shift } = window as unknown as { firstRow: number; shift: number }
      return { firstRow, shift }
    })
    await page.close()
    return { firstRow, layoutShift: shift, kilobytes: bytes / 1000, scriptKilobytes: scriptBytes / 1000 }
  }
  const cold = await once()
  const again = await once()
  await context.close()
  return [cold, again]
}

const server = await startFlowsServer({ flows: 300, executions: 3000 })
const loads: [Load, Load][] = []
for (let round = 0; round < rounds; round += 1) {
  const browser = await chromium.launch(launchOptions())
  loads.push(await load(browser, server.url))
  await browser.close()
}
await server.stop()

for (const [index, name] of ['cold', 'second visit'].entries()) {
  const of = (part: keyof Load) => median(loads.map((pair) => pair[index]![part]))
  process.stdout.write(
    `${name}: first row ${Math.round(of('firstRow'))} ms, ${Math.round(of('kilobytes'))} kB in all, ${Math.round(of('scriptKilobytes'))} kB of it script, layout shift ${of('layoutShift').toFixed(3)}\n`,
  )
}
