import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import type { FlowsApi } from './support/flows-api.ts'
import { expect, test } from './support/test.ts'

const scrolledTo = (page: Page) => page.evaluate(() => window.scrollY)

const rowOf = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

/** A long list, of which a flow far below is opened. Answers how far one had scrolled. */
const openFromLongList = async (page: Page, api: FlowsApi): Promise<number> => {
  for (let number = 1; number <= 40; number += 1) await api.createFlow({ name: `Flow ${number}`, status: 'published' })
  await page.goto('/flows?status=published&limit=50')
  await alive(page)
  await rowOf(page, 'Flow 3').scrollIntoViewIfNeeded()
  const scrolled = await scrolledTo(page)
  expect(scrolled).toBeGreaterThan(300)
  await rowOf(page, 'Flow 3').click()
  await expect(page.getByRole('heading', { name: 'Flow 3', level: 1 })).toBeFocused()
  return scrolled
}

const loadAnew = async (page: Page) => {
  await page.reload()
  await alive(page)
}

test('Back leads to the row that was left, even after the flow’s page was loaded anew', async ({ page, api }) => {
  const scrolled = await openFromLongList(page, api)
  await loadAnew(page)
  await page.goBack()
  await expect(rowOf(page, 'Flow 3')).toBeFocused()
  await expect(rowOf(page, 'Flow 3')).toBeInViewport()
  await expect.poll(() => scrolledTo(page)).toBe(scrolled)
})

/** Returns what lets the list come. */
const goBackToSlowList = async (page: Page) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/flow-rows?*', (route) => released.then(() => route.continue()))
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  return release
}

test('so does Back to a list that is slow to come', async ({ page, api }) => {
  await openFromLongList(page, api)
  await loadAnew(page)
  const release = await goBackToSlowList(page)
  release()
  await expect(rowOf(page, 'Flow 3')).toBeFocused()
  await expect(rowOf(page, 'Flow 3')).toBeInViewport()
})

test('whoever has gone on while the list was slow to come is not called back', async ({ page, api }) => {
  await openFromLongList(page, api)
  await loadAnew(page)
  const release = await goBackToSlowList(page)
  await page.getByRole('searchbox', { name: 'Search flows' }).focus()
  release()
  await expect(rowOf(page, 'Flow 3')).toBeAttached()
  await page.waitForTimeout(300)
  await expect(page.getByRole('searchbox', { name: 'Search flows' })).toBeFocused()
})

for (const isLoadedAnew of [false, true])
  test(`the link to the list leads to the row, too${isLoadedAnew ? ', after a load' : ''}`, async ({ page, api }) => {
    const scrolled = await openFromLongList(page, api)
    if (isLoadedAnew) await loadAnew(page)
    await page.getByRole('link', { name: 'Flows', exact: true }).click()
    await expect(page).toHaveURL(/\/flows\?.*status=published/)
    await expect(rowOf(page, 'Flow 3')).toBeFocused()
    await expect(rowOf(page, 'Flow 3')).toBeInViewport()
    await expect.poll(() => scrolledTo(page)).toBe(scrolled)
    await loadAnew(page)
    await expect.poll(() => scrolledTo(page)).toBe(scrolled)

    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Flow 3', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('heading', { name: 'Flow 3', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Flows', exact: true }).click()
    await expect(rowOf(page, 'Flow 3')).toBeFocused()
    await expect.poll(() => scrolledTo(page)).toBe(scrolled)
  })

test('a fresh visit to the list begins at its head', async ({ page, api }) => {
  await openFromLongList(page, api)
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  await expect.poll(() => scrolledTo(page)).toBe(0)
  await page.getByRole('link', { name: 'Published' }).click()
  await page.getByLabel('Rows per page').selectOption('50')
  await expect.poll(() => scrolledTo(page)).toBe(0)
})
