import type { BrowserContext } from '@playwright/test'
import { alive } from './support/alive.ts'
import { rowNames, twelveFlows } from './support/flow-list.ts'
import { listening, note } from './support/listening.ts'
import { expect, test } from './support/test.ts'

test.describe('on a line that breaks', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/] } })

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

  test('a list that could not be read is there once a sign of life comes', async ({ page, api }) => {
    await twelveFlows(api)
    await listening(page, '/flows')
    const answers = /\/(v1|flow-rows|flow-counts|session)\b/
    await page.route(answers, (route) => route.abort())
    await page.getByRole('link', { name: /^Paused/ }).click()
    const lost = page.getByText(/No connection/)
    await expect(lost).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible({ timeout: 20_000 })
    await page.unroute(answers)
    // The server gives one each 25 seconds.
    await expect(lost).toBeHidden({ timeout: 30_000 })
    await expect(rowNames(page)).toHaveCount(3)
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
