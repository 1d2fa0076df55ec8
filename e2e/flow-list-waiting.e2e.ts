import { alive } from './support/alive.ts'
import { inTime, rowNames, twelveFlows } from './support/flow-list.ts'
import { expect, test } from './support/test.ts'
import { withoutNews } from './support/without-news.ts'

test('the next page is there before it is asked for', async ({ page, api }) => {
  await twelveFlows(api)
  const asked = page.waitForRequest(
    (request) => request.url().includes('/flow-rows?') && request.url().includes('page=2'),
  )
  await page.goto('/flows')
  await asked
})

test.describe('a server that can’t be reached', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/] } })

  test('says so, keeps the filters usable, and is asked again', async ({ page, context, api, server }) => {
    await withoutNews(context)
    await twelveFlows(api)
    await page.goto('/flows')
    await expect(page.getByText('1–10 of 12')).toBeVisible()
    await alive(page)
    await server.kill()
    await page.getByRole('button', { name: 'Name' }).click()
    await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('No answer from the server. Check your connection and try again.')).toBeVisible()
    await expect(page.getByLabel('Type', { exact: true })).toBeEnabled()
    const asked = page.waitForRequest('**/flow-rows?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await asked
    await server.restart()
    await expect(rowNames(page).first()).toHaveText('Programme 01')
  })
})

test('rows stay, dimmed, while others load', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  await expect(rowNames(page)).toHaveCount(10)
  await alive(page)
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  await page.route('**/flow-rows?*', (route) => answered.then(() => route.continue()))
  await page.getByRole('link', { name: 'Draft' }).click()
  await expect(page.getByRole('table', { name: 'Flows' })).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible()
  await expect(rowNames(page)).toHaveCount(10)
  answer()
  await expect(rowNames(page)).toHaveCount(4)
})

test('a list that was read a while ago shows at once, says from when it is, and is read again', async ({
  page,
  api,
}) => {
  await page.clock.install()
  await api.createFlow({ name: 'Old name' })
  await page.goto('/flows')
  await page.getByRole('link', { name: 'New flow' }).click()
  await expect(page.getByRole('heading', { name: 'New flow' })).toBeVisible()
  await page.clock.fastForward('05:00')
  await api.createFlow({ name: 'New name' })
  await page.route('**/flow-rows?*', async (route) => {
    await inTime(1500)
    await route.continue()
  })
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  await expect(rowNames(page)).toHaveText(['Old name'])
  await expect(page.getByText('1–1 of 1 · read 5 minutes ago')).toBeVisible()
  await expect(rowNames(page)).toHaveText(['New name', 'Old name'])
  await expect(page.getByText('ago', { exact: false }).filter({ hasText: 'read' })).toHaveCount(0)
})

test('a move on a row that stays while others load does not keep those from coming', async ({ page, api }) => {
  await api.createFlow({ name: 'Rain', status: 'published' })
  await api.createFlow({ name: 'Sun', status: 'draft' })
  await page.goto('/flows')
  await expect(rowNames(page)).toHaveText(['Sun', 'Rain'])
  await alive(page)
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const { promise: moved, resolve: move } = Promise.withResolvers<void>()
  await page.route('**/flow-rows?*', (route) => answered.then(() => route.continue()))
  await page.route('**/v1/flows/*', async (route) => {
    if (route.request().method() === 'PATCH') await moved
    await route.continue()
  })
  await page.getByRole('link', { name: 'Draft' }).click()
  await expect(page.getByRole('table', { name: 'Flows' })).toHaveAttribute('aria-busy', 'true')
  await page.getByRole('button', { name: 'Actions for Rain' }).click()
  const sent = page.waitForRequest((request) => request.method() === 'PATCH')
  await page.getByRole('menuitem', { name: 'Pause' }).click()
  await sent
  answer()
  await expect(rowNames(page)).toHaveText(['Sun'])
  move()
  await expect(page.getByRole('status').filter({ hasText: '“Rain” is paused.' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Paused' })).toHaveText('Paused1')
})
