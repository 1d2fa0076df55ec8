import { alive } from './support/alive.ts'
import { rowNames, twelveFlows } from './support/flow-list.ts'
import { expect, test } from './support/test.ts'

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

test('a flow opens in a tab of its own where the browser is asked for one', async ({ page, api, context }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  await alive(page)
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Programme 12' }).click({ modifiers: ['ControlOrMeta'] })
  await expect((await opened).getByRole('heading', { name: 'Programme 12', level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/\/flows$/)
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
  await expect(page.getByText('The last page is 2.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the first page' }).click()
  await expect(page.getByText('1–10 of 12')).toBeVisible()
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
