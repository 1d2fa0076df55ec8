import type { BrowserContext, Page } from '@playwright/test'
import type { FlowsApi } from './support/flows-api.ts'
import { listening } from './support/listening.ts'
import { accessKey, expect, test } from './support/test.ts'

test.use({ expected: { errors: [/401 \(Unauthorized\)/] } })

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Another key is signed in' })

/** Signs in with the key of the field office in another tab of the same browser. */
const signInElsewhere = async (context: BrowserContext, api: FlowsApi, name = 'Field office'): Promise<Page> => {
  const { key } = await api.makeKey(name, 'read', 'write')
  const other = await context.newPage()
  await context.clearCookies()
  await other.goto('/flows')
  await other.getByLabel('Access key').fill(key)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  return other
}

/** Until the page names its key with what it asks, which it begins to do when it begins to listen. */
const opened = listening

const typeName = async (page: Page) => {
  await opened(page, '/flows/new')
  await page.getByLabel('Name').fill('Rain warnings')
  await expect(page.getByText('Kept on this device')).toBeVisible()
}

test('a tab says at once that another key was signed in elsewhere, and goes on with its own', async ({
  page,
  context,
  api,
}) => {
  await typeName(page)
  const other = await signInElsewhere(context, api)
  await expect(dialogOf(page)).toContainText('“Field office” was signed in in another tab of this browser')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Rain warnings')

  await dialogOf(page).getByLabel('Access key').fill(accessKey)
  await dialogOf(page).getByRole('button', { name: 'Sign in' }).click()
  await expect(dialogOf(page)).toBeHidden()
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('heading', { name: 'Rain warnings', level: 1 })).toBeVisible()
  // By then it is the other one that would act under a name that isn’t its own.
  await expect(dialogOf(other)).toBeVisible()
})

test('it goes on with the other key when asked to, and keeps what was typed for its own', async ({
  page,
  context,
  api,
}) => {
  await typeName(page)
  await signInElsewhere(context, api)
  await dialogOf(page).getByRole('button', { name: 'Go on with “Field office”' }).click()
  await expect(dialogOf(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Save and publish' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)

  await context.clearCookies()
  await page.goto('/flows')
  await page.getByLabel('Access key').fill(accessKey)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  await page.goto('/flows/new')
  await page.getByRole('button', { name: /^Restore/ }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Rain warnings')
})

test('a tab that could not be told writes nothing under another name', async ({ page, context, api }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  await typeName(page)
  await signInElsewhere(context, api)
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(dialogOf(page)).toContainText('“Field office”')
  expect((await api.listFlows()).meta.total).toBe(0)
  await dialogOf(page).getByLabel('Access key').fill(accessKey)
  await dialogOf(page).getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Rain warnings', level: 1 })).toBeVisible()
})

test('a list does not go on under another name either', async ({ page, context, api }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  await api.createFlow({ name: 'Rain' })
  await opened(page, '/flows')
  await signInElsewhere(context, api)
  await page.getByRole('link', { name: 'Draft' }).click()
  await expect(dialogOf(page)).toBeVisible()
})

test('the same key in another tab changes nothing, and takes up a session that had ended', async ({
  page,
  context,
}) => {
  await typeName(page)
  await context.clearCookies()
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/flows')
  await other.getByLabel('Access key').fill(accessKey)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByLabel('Name')).toHaveValue('Rain warnings')
})
