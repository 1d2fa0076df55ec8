import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { accessKey } from './support/flows-server.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', expected: { errors: [/Failed to load resource/, /net::ERR/] } })

/** The first visit, until the service worker has what the second one needs. */
const keepList = async (page: Page) => {
  await page.goto('/flows')
  await expect.poll(() => isListKept(page), { timeout: 30_000 }).toBe(true)
}

const isListKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await caches.match('/flows', { cacheName: 'pages' })) !== undefined)

test('a list that was seen opens without waiting for the server, and then shows what is so now', async ({
  page,
  api,
  server,
}) => {
  const flow = await api.createFlow({ name: 'Market prices' })
  await keepList(page)
  await api.updateFlow(flow.id, { name: 'Market prices, Bohicon' })

  server.process().kill('SIGSTOP')
  await page.goto('/flows')
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
  await expect(page.locator('tbody tr')).toHaveCount(1)
  server.process().kill('SIGCONT')
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices, Bohicon'])
})

test('a list that is older than a minute says so until it has been asked again', async ({ page, api, server }) => {
  await api.createFlow({ name: 'Market prices' })
  await keepList(page)
  await page.clock.install({ time: Date.now() + 5 * 60_000 })
  server.process().kill('SIGSTOP')
  await page.goto('/flows')
  await expect(page.getByText('read 5 minutes ago')).toBeVisible()
  server.process().kill('SIGCONT')
  await expect(page.getByText('read 5 minutes ago')).toHaveCount(0)
})

test('a kept list comes alive as it was rendered, on a device whose clock is behind', async ({ page, api }) => {
  await api.createFlow({ name: 'Market prices' })
  await keepList(page)
  await page.evaluate(
    async (then) => {
      const pages = await caches.open('pages')
      const kept = (await pages.match('/flows'))!
      const html = (await kept.text()).replace(/(?<=kept-at" content=")\d+/, String(then))
      await pages.put('/flows', new Response(html, { headers: kept.headers }))
    },
    Date.now() - 5 * 60_000,
  )
  await page.goto('/flows')
  await alive(page)
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
})

test('who loads the list anew gets it from the server', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Market prices' })
  await keepList(page)
  await api.updateFlow(flow.id, { name: 'Market prices, Bohicon' })
  await page.reload({ waitUntil: 'commit' })
  expect(await page.content()).toContain('Market prices, Bohicon')
})

test('no kept list shows a flow as it was before one’s own change, or in another language', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Market prices', status: 'published' })
  await keepList(page)
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect.poll(async () => (await api.getFlow(flow.id)).status).toBe('paused')
  await page.goto('/flows', { waitUntil: 'commit' })
  await expect(page.getByRole('row', { name: 'Market prices' })).toContainText('Paused')

  await page.getByRole('button', { name: 'Account' }).waitFor()
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Flux' })).toBeVisible()
  await page.goto('/flows', { waitUntil: 'commit' })
  expect(await page.content()).toContain('data-language="fr"')
})

test('nobody who has signed out is shown what was kept', async ({ page, api, context }) => {
  await api.createFlow({ name: 'Market prices' })
  await keepList(page)
  await context.clearCookies()
  // What was kept is there once more; the answer that comes behind it puts an end to that.
  await page.goto('/flows')
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).includes('pages'))).toBe(false)
  await page.goto('/flows')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('what was still on its way when the kept was forgotten is not kept', async ({ page, api, server }) => {
  const flow = await api.createFlow({ name: 'Market prices' })
  await keepList(page)
  await api.updateFlow(flow.id, { name: 'Market prices, Bohicon' })
  server.process().kill('SIGSTOP')
  await page.goto('/flows')
  // As signing out does.
  await page.evaluate(() => caches.delete('pages'))
  server.process().kill('SIGCONT')
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices, Bohicon'])
  await page.waitForTimeout(500)
  expect(await isListKept(page)).toBe(false)
})

test('who isn’t signed in yet is shown nothing in the place of the list', async ({ page, api, context, server }) => {
  await api.createFlow({ name: 'Market prices' })
  await context.clearCookies()
  await page.goto('/sign-in')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.includes('precache'))))
    .toBe(true)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  expect(await isListKept(page)).toBe(false)
  await signIn(context, server)
  await page.goto('/flows')
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
})

test('the list is kept from the first time that somebody signs in on the page', async ({ page, api, context }) => {
  await api.createFlow({ name: 'Market prices' })
  await context.clearCookies()
  await page.goto('/flows')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.getByRole('textbox', { name: 'Access key' }).fill(accessKey)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
  await expect.poll(() => isListKept(page), { timeout: 30_000 }).toBe(true)
})
