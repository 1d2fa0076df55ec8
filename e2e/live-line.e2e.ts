import type { BrowserContext } from '@playwright/test'
import { alive } from './support/alive.ts'
import { rowNames, twelveFlows } from './support/flow-list.ts'
import { listening, note } from './support/listening.ts'
import { expect, test } from './support/test.ts'
import { withoutNews } from './support/without-news.ts'

test.describe('on a line that breaks', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/, /A part of the dashboard/] } })

  test('it listens again by itself, and misses nothing that was done meanwhile', async ({ page, api, server }) => {
    await twelveFlows(api)
    await listening(page, '/flows')
    await server.kill()
    await page.waitForTimeout(500)
    await server.restart()
    await api.createFlow({ name: 'Made meanwhile' })
    await expect(note(page, '1 flow changed')).toBeVisible({ timeout: 10_000 })
    await api.createFlow({ name: 'Made after' })
    await expect(note(page, '2 flows changed')).toBeVisible()
    await expect(page.getByRole('alert')).toBeEmpty()
  })

  test('without a line nothing is said, and with it all is told', async ({ page, api, context }) => {
    await twelveFlows(api)
    await listening(page, '/flows')
    await context.setOffline(true)
    await api.createFlow({ name: 'Made meanwhile' })
    await page.waitForTimeout(1500)
    await expect(page.getByText(/flows? changed|No connection/)).toBeHidden()
    await context.setOffline(false)
    await expect(note(page, '1 flow changed')).toBeVisible({ timeout: 15_000 })
  })

  test('a list that could not be read is there once the server answers', async ({ page, api }) => {
    await twelveFlows(api)
    await listening(page, '/flows')
    const answers = /\/(v1|flow-rows|flow-counts|session)\b/
    await page.route(answers, (route) => route.abort())
    await page.getByRole('link', { name: /^Paused/ }).click()
    const lost = page.getByText(/No connection/)
    await expect(lost).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible({ timeout: 20_000 })
    await page.unroute(answers)
    await expect(lost).toBeHidden()
    await expect(rowNames(page)).toHaveCount(3)
  })

  for (const way of ['by itself', 'when asked to'])
    test(`a page whose code could not be fetched is there ${way} once the line is back`, async ({ page }) => {
      await listening(page, '/flows')
      await page.route('**', (route) => route.abort())
      await page.getByRole('link', { name: 'Trash' }).click()
      await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible()
      const main = page.getByRole('main')
      await expect(main).toContainText('No answer from the server. Check your connection and try again.')
      const again = main.getByRole('button', { name: 'Try again' })
      await again.click()
      await page.waitForTimeout(500)
      await expect(main).toContainText('No answer from the server.')
      // By itself the page asks for these.
      if (way === 'when asked to') await page.route(/\/(session|changes)\b/, (route) => route.abort())
      await page.unroute('**')
      if (way === 'when asked to') await again.click()
      await expect(page.getByRole('heading', { name: 'Trash', level: 1 })).toBeVisible()
    })

  for (const serviceWorkers of ['block', 'allow'] as const)
    test.describe(`with service workers: ${serviceWorkers}`, () => {
      test.use({ serviceWorkers })

      test('a filter that was asked for in vain is there once the device has a line', async ({
        page,
        api,
        context,
      }) => {
        await twelveFlows(api)
        if (serviceWorkers === 'allow') {
          await page.goto('/flows')
          await page.waitForFunction(() => navigator.serviceWorker.ready)
        }
        await listening(page, '/flows')
        await context.setOffline(true)
        await page.getByRole('link', { name: /^Paused/ }).click()
        await expect(page.getByText(/No connection/)).toBeVisible()
        await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible()
        await context.setOffline(false)
        await expect(rowNames(page)).toHaveCount(3)
        await expect(page.getByText(/No connection/)).toBeHidden()
      })
    })

  test('where nothing tells of changes, a server that is back is noticed all the same', async ({
    page,
    context,
    api,
    server,
  }) => {
    await withoutNews(context)
    await twelveFlows(api)
    await page.goto('/flows')
    await alive(page)
    await page.waitForLoadState('networkidle')
    await server.kill()
    await page.getByRole('link', { name: /^Paused/ }).click()
    await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible()
    await server.restart()
    await expect(rowNames(page)).toHaveCount(3)
    await expect(page.getByText(/No connection/)).toBeHidden()
  })

  test('where it is refused, it is silent', async ({ page }) => {
    let asked = 0
    await page.route('**/changes?*', (route) => {
      asked += 1
      return route.fulfill({ status: 403, json: { message: 'No.' } })
    })
    await listening(page, '/flows')
    await page.waitForTimeout(3000)
    expect(asked).toBe(1)
    await expect(page.getByRole('alert')).toBeEmpty()
  })
})

/** The streams that pages of a context have asked for. */
const streamsOf = (context: BrowserContext): string[] => {
  const streams: string[] = []
  context.on('request', (request) => request.url().includes('/changes?') && streams.push(request.url()))
  return streams
}

test('whoever saves data has no stream', async ({ page, context, api }) => {
  const streams = streamsOf(context)
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } })
  })
  await page.goto('/flows')
  await alive(page)
  await page.waitForTimeout(3000)
  await api.createFlow({ name: 'Made elsewhere' })
  expect(streams).toEqual([])
})

test('after signing out there is none', async ({ page, context }) => {
  await listening(page, '/flows')
  const streams = streamsOf(context)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Access key')).toBeVisible()
  await page.waitForTimeout(2000)
  expect(streams).toEqual([])
})

test('many tabs leave the browser connections for its pages', async ({ page, context, server, api }) => {
  await api.createFlow({ name: 'Rain' })
  await listening(page, '/flows')
  for (let count = 0; count < 7; count += 1) {
    const tab = await context.newPage()
    await tab.goto(`${server.url}/flows`)
    await expect(rowNames(tab)).toHaveText(['Rain'])
    await alive(tab)
  }
})
