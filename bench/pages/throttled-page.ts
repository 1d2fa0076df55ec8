import { setTimeout } from 'node:timers/promises'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Request } from '@playwright/test'
import { launchOptions } from '../../e2e/browser/find-browser.ts'
import type { Subject } from './subject.ts'

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slowerBy = 4

/** Milliseconds without a request, after which the page is taken to have all that it wants. */
const silence = 500

export type Visitor = { context: BrowserContext; leave: () => Promise<void> }

export type ThrottledPage = {
  page: Page
  client: CDPSession
  /** Until nothing has been asked for a while; the stream of changes, which never ends, aside. */
  quiet: () => Promise<void>
}

/** Somebody who is signed in, with a browser that has never been here before. */
export const newVisitor = async ({ signIn }: Subject): Promise<Visitor> => {
  const browser: Browser = await chromium.launch(launchOptions())
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  await signIn(context)
  return { context, leave: () => browser.close() }
}

/** A page on an old machine, and on a slow line if asked for. */
export const throttledPage = async (
  { context }: Visitor,
  { isSlowLine }: { isSlowLine: boolean },
): Promise<ThrottledPage> => {
  const page = await context.newPage()
  const quiet = followRequests(page)
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  if (isSlowLine) await client.send('Network.emulateNetworkConditions', slowLine)
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
  return { page, client, quiet }
}

const followRequests = (page: Page): ThrottledPage['quiet'] => {
  const open = new Set<Request>()
  let last = performance.now()
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/changes')) open.add(request)
  })
  const ended = (request: Request) => {
    open.delete(request)
    last = performance.now()
  }
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    do await setTimeout(silence / 5)
    while (open.size > 0 || performance.now() - last < silence)
  }
}
