import type { Page, Route } from '@playwright/test'
import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'

const leaveWhileSaving = async (page: Page) => {
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave while it is being saved?' })
  await expect(dialog).toContainText('The save goes on without you.')
  await dialog.getByRole('button', { name: 'Leave this page' }).click()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
}
/** Keeps writes waiting until it is called. */
const held = async (page: Page, method: string, then: (route: Route) => Promise<void>) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/v1/flows**', async (route) => {
    if (route.request().method() !== method) return route.fallback()
    await released
    await then(route)
  })
  return release
}

test.describe('left while it is being saved', () => {
  test('a new flow is saved all the same, said so, and leads nobody away', async ({ page, api }) => {
    const release = await held(page, 'POST', (route) => route.continue())
    await page.goto('/flows/new')
    await alive(page)
    await page.getByLabel('Name').fill('Sent off')
    await page.getByRole('button', { name: 'Save and publish' }).click()
    await leaveWhileSaving(page)
    await page.getByRole('link', { name: 'New flow' }).click()
    await page.getByLabel('Name').fill('Another thought')
    release()
    const notice = page.getByRole('status').filter({ hasText: '“Sent off” was saved and published.' })
    await expect(notice.getByRole('button', { name: 'Undo' })).toBeVisible()
    await expect(page.getByLabel('Name')).toHaveValue('Another thought')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page).toHaveURL(/\/flows\/new$/)
    expect((await api.listFlows('?filter[status]=published')).meta.total).toBe(1)
  })

  test('an edit that is refused then is told, and leads back to what was typed', async ({ page, api, expected }) => {
    expected.errors.push(/503/)
    const flow = await api.createFlow({ name: 'Rain' })
    const release = await held(page, 'PATCH', (route) => route.fulfill({ status: 503, json: { message: 'Busy.' } }))
    await page.goto(`/flows/${flow.id}/edit`)
    await alive(page)
    await page.getByLabel('Description').fill('Words of worth')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await leaveWhileSaving(page)
    release()
    const failure = page.getByRole('alert').filter({ hasText: 'The flow was not saved' })
    await expect(failure).toContainText('Busy. What you typed stays on this device')
    await failure.getByRole('button', { name: 'Go back to it' }).click()
    await page.getByRole('button', { name: /^Restore what you typed/ }).click()
    await expect(page.getByLabel('Description')).toHaveValue('Words of worth')
  })
})
