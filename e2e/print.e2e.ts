import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'

// As wide as what Chromium fills of a sheet of A4, from a screen that is dark.
test.use({ sample: { flows: 30, executions: 300 }, colorScheme: 'dark', viewport: { width: 718, height: 1046 } })

/** What is for a screen only, and yet would be printed. */
const onlyForScreens = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pressed = '#root > header, button, input, [data-variant], [aria-haspopup], a[href="#content"]'
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
      .filter((element) => element.matches(pressed) || ['fixed', 'sticky'].includes(getComputedStyle(element).position))
      .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`)
  })

const print = async (page: Page) => {
  await page.emulateMedia({ media: 'print' })
  expect(await onlyForScreens(page)).toEqual([])
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(31, 28, 24)')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718)
}

test('a list is printed as a table, dark on white, without what one would press', async ({ page }) => {
  await page.goto('/flows?type=voice&status=draft')
  await alive(page)
  const { name } = await deleteFirst(page)
  await page.getByRole('button', { name: 'More filters' }).click()
  await print(page)
  await expect(page.getByText(`“${name}” is in the trash.`).first()).toBeHidden()
  // Which flows these are, and how many of them.
  await expect(page.getByRole('link', { name: /^Draft/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Published/ })).toBeHidden()
  await expect(page.getByText('Type: Voice')).toBeVisible()
  await expect(page.getByText(/^1–\d+ of \d+$/)).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toHaveCSS('display', 'table-row')
  await expect(page.getByRole('row').nth(1)).toHaveCSS('break-inside', 'avoid')
})

const deleteFirst = async (page: Page) => {
  const row = page.getByRole('row').nth(1)
  const name = await row.getByRole('rowheader').innerText()
  await row.getByRole('button').last().click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog')
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText(`“${name}” is in the trash.`).first()).toBeVisible()
  return { name }
}

test('a flow, its history, the trash, the keys and what was done are printed without what one would press', async ({
  page,
  api,
}) => {
  const [flow] = (await api.listFlows('?sort=-flow_executions_count&limit=1')).data
  const changed = await api.createFlow({ name: 'Rain' })
  await api.updateFlow(changed.id, { status: 'published' })
  await api.deleteFlow((await api.createFlow({ name: 'Wind' })).id)
  for (const path of [
    `/flows/${flow!.id}`,
    `/flows/${changed.id}/history`,
    '/flows/trash',
    '/settings/keys',
    '/settings/activity',
  ]) {
    await test.step(path, async () => {
      await page.emulateMedia({ media: 'screen' })
      await page.goto(path)
      await alive(page)
      if (path.endsWith('history')) await page.getByRole('checkbox').first().check()
      await print(page)
    })
  }
  await page.goto(`/flows/${flow!.id}`)
  await expect(page.getByRole('table', { name: 'Executions' }).getByRole('row').nth(1)).toHaveCSS(
    'display',
    'table-row',
  )
})
