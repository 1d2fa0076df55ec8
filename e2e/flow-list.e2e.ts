import type { Page } from '@playwright/test'
import type { FlowsApi } from './support/flows-api.ts'
import { expect, test } from './support/test.ts'

const rowNames = (page: Page) => page.getByRole('table', { name: 'Flows' }).getByRole('rowheader')
const inTime = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Twelve flows: four drafts, five published, three paused; every third is SMS. The last made is the last updated. */
const twelveFlows = async (api: FlowsApi) => {
  const statuses = ['draft', 'published', 'paused', 'published'] as const
  for (let number = 1; number <= 12; number += 1) {
    await api.createFlow({
      name: `Programme ${String(number).padStart(2, '0')}`,
      description: number % 2 === 0 ? 'Séances à Abomey-Calavi' : null,
      type: number % 3 === 0 ? 'sms' : 'voice',
      status: number === 12 ? 'draft' : statuses[(number - 1) % 4]!,
    })
  }
}

test('no flows at all: offers to create the first', async ({ page }) => {
  await page.goto('/flows')
  await expect(page).toHaveTitle('Flows · Our Voice Flows')
  await expect(page.getByRole('heading', { name: 'No flows yet' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Search flows' })).toBeVisible()
  await page.getByRole('link', { name: 'Create your first flow' }).click()
  await expect(page.getByRole('heading', { name: 'New flow', level: 1 })).toBeFocused()
})

test('shows what there is, last updated first, ten a page', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  await expect(rowNames(page)).toHaveCount(10)
  await expect(rowNames(page).first()).toHaveText('Programme 12')
  const row = page.getByRole('row', { name: 'Programme 12' })
  await expect(row).toContainText('SMS')
  await expect(row).toContainText('Draft')
  await expect(page.getByText('1–10 of 12')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Previous page' })).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current]')).toHaveText(['1'])
  await expect(page.getByRole('columnheader', { name: 'Updated' })).toHaveAttribute('aria-sort', 'descending')
})

test('pages by number, by neighbours and by size, all kept in the address', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.getByText('11–12 of 12')).toBeVisible()
  await expect(page).toHaveURL(/\/flows\?page=2$/)
  await expect(page.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('link', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true')

  await page.reload()
  await expect(page.getByText('11–12 of 12')).toBeVisible()
  await page.getByRole('link', { name: 'Previous page' }).click()
  await expect(page).toHaveURL(/\/flows$/)
  await page.goBack()
  await expect(page.getByText('11–12 of 12')).toBeVisible()
  await page.goForward()
  await expect(page.getByText('1–10 of 12')).toBeVisible()

  await page.getByLabel('Rows per page').selectOption('25')
  await expect(rowNames(page)).toHaveCount(12)
  await expect(page).toHaveURL(/\/flows\?limit=25$/)
})

test('the next page is there before it is asked for', async ({ page, api }) => {
  await twelveFlows(api)
  const asked = page.waitForRequest(
    (request) => request.url().includes('/v1/flows?') && request.url().includes('page=2'),
  )
  await page.goto('/flows')
  await asked
})

test('status tabs count and filter', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows?page=2')
  const tabs = page.getByRole('navigation', { name: 'Status' })
  await expect(tabs.getByRole('link')).toHaveText(['All12', 'Draft4', 'Published5', 'Paused3'])
  await tabs.getByRole('link', { name: 'Paused' }).click()
  await expect(page).toHaveURL(/\/flows\?status=paused$/)
  await expect(rowNames(page)).toHaveCount(3)
  await expect(tabs.getByRole('link', { name: 'Paused' })).toHaveAttribute('aria-current', 'page')
  await expect(tabs.getByRole('link', { name: 'All' })).not.toHaveAttribute('aria-current')
})

test('searches as one types, whatever the accents', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  const search = page.getByRole('searchbox', { name: 'Search flows' })
  await search.pressSequentially('seances')
  await expect(page.getByText('1–6 of 6')).toBeVisible()
  await expect(page).toHaveURL(/\/flows\?search=seances$/)
  await expect(search).toBeFocused()
  await expect(page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'All' })).toHaveText('All6')

  await page.getByRole('link', { name: 'Remove filter: Search: seances' }).click()
  await expect(search).toHaveValue('')
  await expect(page.getByText('1–10 of 12')).toBeVisible()
  await page.goBack()
  await expect(search).toHaveValue('seances')
  await expect(page.getByText('1–6 of 6')).toBeVisible()
})

test('filters by type, names what hides the flows, and clears', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  await page.getByLabel('Type', { exact: true }).selectOption('SMS')
  await expect(page.getByText('1–4 of 4')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Remove filter: Type: SMS' })).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search flows' }).fill('nothing like it')
  await expect(page.getByRole('heading', { name: 'No flow matches' })).toBeVisible()
  await expect(page.getByText('These filters hide every flow: Search: nothing like it and Type: SMS.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).last().click()
  await expect(page.getByText('1–10 of 12')).toBeVisible()
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('')
})

test('filters by the executions of a flow, all on one and the same', async ({ page, api }) => {
  const cotonou = await api.createFlow({ name: 'Cotonou', status: 'published' })
  const lome = await api.createFlow({ name: 'Lomé', status: 'published' })
  await api.createFlow({ name: 'Nobody called' })
  await api.reportExecution(cotonou.id, {
    direction: 'outgoing',
    status: 'completed',
    caller: '+22921000001',
    callee: '+22997000001',
    start_time: '2026-03-01T08:00:00Z',
    end_time: '2026-03-01T08:00:45Z',
  })
  await api.reportExecution(cotonou.id, { direction: 'incoming', status: 'busy', caller: '+22890000001' })
  await api.reportExecution(lome.id, { direction: 'outgoing', status: 'busy', callee: '+22890000002' })

  await page.goto('/flows')
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByLabel('To number', { exact: true }).fill('229 97')
  await expect(rowNames(page)).toHaveText(['Cotonou'])
  await page.getByLabel('Execution status', { exact: true }).selectOption('Busy')
  await expect(page.getByRole('heading', { name: 'No flow matches' })).toBeVisible()
  await page.getByLabel('Execution status', { exact: true }).selectOption('Completed')
  await page.getByLabel('Duration', { exact: true }).fill('30-60')
  await page.getByLabel('Direction', { exact: true }).selectOption('Outgoing')
  await page.getByLabel('From number', { exact: true }).fill('+229 21')
  await expect(page.getByRole('link', { name: /^Remove filter/ })).toHaveCount(5)
  await expect(rowNames(page)).toHaveText(['Cotonou'])
  await expect(page).toHaveURL(/duration=30\.\.60/)

  await page.reload()
  await expect(page.getByLabel('To number', { exact: true })).toHaveValue('229 97')
  await expect(page.getByLabel('Duration', { exact: true })).toHaveValue('30–60')
  await page.getByLabel('Duration', { exact: true }).fill('a while')
  await expect(page.getByText('Write it as 30, 30–120, >60 or <60.')).toBeVisible()
  await expect(rowNames(page)).toHaveText(['Cotonou'])
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(rowNames(page)).toHaveCount(3)
  await expect(page.getByLabel('To number', { exact: true })).toHaveValue('')
})

test('headers sort, with the mouse and with the keyboard', async ({ page, api }) => {
  for (const name of ['zebra', 'Élan', 'eland', 'Antelope']) await api.createFlow({ name })
  await page.goto('/flows')
  await expect(rowNames(page)).toHaveText(['Antelope', 'eland', 'Élan', 'zebra'])
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(rowNames(page)).toHaveText(['Antelope', 'Élan', 'eland', 'zebra'])
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Name' }).focus()
  await page.keyboard.press('Space')
  await expect(rowNames(page)).toHaveText(['zebra', 'eland', 'Élan', 'Antelope'])
  await expect(page).toHaveURL(/sort=-name/)
  await expect(page.getByRole('button', { name: 'Name' })).toBeFocused()
})

test('opening a flow and coming back restores the list, the scroll and the focus', async ({ page, api }) => {
  for (let number = 1; number <= 40; number += 1) await api.createFlow({ name: `Flow ${number}`, status: 'published' })
  await page.goto('/flows?status=published&limit=50')
  const link = page.getByRole('link', { name: 'Flow 3', exact: true })
  await link.scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => window.scrollY)
  expect(scrolled).toBeGreaterThan(300)
  await link.click()
  await expect(page.getByRole('heading', { name: 'Flow 3', level: 1 })).toBeFocused()
  await page.goBack()
  await expect(link).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled)

  await link.click()
  await page.getByRole('link', { name: 'Flows', exact: true }).click()
  await expect(page).toHaveURL(/\/flows\?limit=50&status=published|\/flows\?status=published&limit=50/)
})

test('the header, the filters and the column heads stay in view on a long list', async ({ page, api }) => {
  for (let number = 1; number <= 30; number += 1) await api.createFlow({ name: `Flow ${number}` })
  await page.goto('/flows?limit=50')
  await page.getByRole('link', { name: 'Flow 1', exact: true }).scrollIntoViewIfNeeded()
  for (const name of ['Search flows']) await expect(page.getByRole('searchbox', { name })).toBeInViewport()
  await expect(page.getByRole('link', { name: 'Our Voice Flows' })).toBeInViewport()
  await expect(page.getByRole('columnheader', { name: 'Name' })).toBeInViewport()
})

test('an address that makes no sense shows the list all the same', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows?page=-4&limit=7&sort=colour&status=gone&direction=up&duration=long&from=abc&x=y')
  await expect(page.getByText('1–10 of 12')).toBeVisible()
  await page.goto('/flows?page=99')
  await expect(page.getByRole('heading', { name: 'There are no flows on this page' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the first page' }).click()
  await expect(page.getByText('1–10 of 12')).toBeVisible()
})

test.describe('a server that can’t be reached', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/] } })

  test('says so, keeps the filters usable, and tries again', async ({ page, api, server }) => {
    await twelveFlows(api)
    await page.goto('/flows')
    await expect(page.getByText('1–10 of 12')).toBeVisible()
    await server.kill()
    await page.getByRole('button', { name: 'Name' }).click()
    await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('No answer from the server. Check your connection and try again.')).toBeVisible()
    await expect(page.getByLabel('Type', { exact: true })).toBeEnabled()
    await server.restart()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(rowNames(page).first()).toHaveText('Programme 01')
  })
})

test('rows stay, dimmed, while others load', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  await expect(rowNames(page)).toHaveCount(10)
  await page.route('**/v1/flows?*', async (route) => {
    await inTime(800)
    await route.continue()
  })
  await page.getByRole('link', { name: 'Draft' }).click()
  await expect(page.getByRole('table', { name: 'Flows' })).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible()
  await expect(rowNames(page)).toHaveCount(10)
  await expect(rowNames(page)).toHaveCount(4)
})

test('the menu of a row does what can be done with its flow', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Vaccination calls' })
  await page.goto('/flows')
  const menu = page.getByRole('button', { name: 'Actions for Vaccination calls' })
  await menu.click()
  await expect(page.getByRole('menuitem')).toHaveText(['Edit', 'Publish', 'Duplicate', 'Delete'])
  await page.getByRole('menuitem', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish “Vaccination calls”?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(menu).toBeFocused()
  expect((await api.getFlow(flow.id)).status).toBe('draft')

  await menu.click()
  await page.getByRole('menuitem', { name: 'Publish' }).click()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status').filter({ hasText: '“Vaccination calls” is published.' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Vaccination calls' })).toContainText('Published')

  await menu.click()
  await expect(page.getByRole('menuitem')).toHaveText(['Edit', 'Pause', 'Return to draft', 'Duplicate', 'Delete'])
  await page.getByRole('menuitem', { name: 'Pause' }).click()
  await expect(page.getByRole('row', { name: 'Vaccination calls' })).toContainText('Paused')
  await expect(page.getByRole('link', { name: 'Paused' })).toHaveText('Paused1')

  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'No flows yet' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  expect((await api.listFlows()).meta.total).toBe(0)
})
