import { alive } from './support/alive.ts'
import { expect, signIn, test } from './support/test.ts'

test('who did what stands in plain words, the latest first, with what changed', async ({ page, api }) => {
  const { id } = await api.createFlow({ name: 'Pluie', metadata: '{"langue": "fon", "ton": 1}' })
  await api.updateFlow(id, { name: 'Grande pluie', metadata: '{"langue": "fon", "ton": 2}' })
  await api.updateFlow(id, { status: 'published' })
  await api.makeKey('Awa', 'read', 'write')
  await page.goto('/settings/activity')
  await alive(page)
  const entries = page.getByRole('list', { name: 'What was done' }).locator('> li')
  await expect(entries.locator('p:first-child')).toHaveText([
    'You made the key Awa',
    'You published Grande pluie',
    'You changed the name and the metadata of Grande pluie',
    'You created Grande pluie',
    'You signed in',
    'The server made the key FLOWS_API_KEY',
  ])
  await expect(entries.nth(4)).toContainText('From 127.0.0.1')
  await entries.nth(2).getByText('What changed').click()
  await expect(entries.nth(2).getByText('Before: Pluie')).toBeVisible()
  await expect(entries.nth(2).getByText('After: Grande pluie')).toBeVisible()
  await expect(entries.nth(2).getByText('Taken out:').locator('..')).toContainText('"ton": 1')
  await entries.nth(0).getByText('What changed').press('Enter')
  await expect(entries.nth(0)).toContainText('Read and Write')
  await entries.nth(2).getByRole('link', { name: 'Grande pluie' }).click()
  await expect(page.getByRole('heading', { name: 'Grande pluie', level: 1 })).toBeFocused()
})

test('it is filtered by key, by kind and by flow, in the address', async ({ page, api, server, browser }) => {
  const { key } = await api.makeKey('Awa', 'read', 'write')
  const pluie = await api.createFlow({ name: 'Pluie' })
  await api.createFlow({ name: 'Prix' })
  const context = await browser.newContext({ baseURL: server.url })
  await signIn(context, server, key)
  await context.close()
  await page.goto('/settings/activity')
  await alive(page)
  const sentences = page.getByRole('list', { name: 'What was done' }).locator('> li p:first-child')
  await page.getByLabel('Key', { exact: true }).selectOption('Awa')
  await expect(sentences).toHaveText(['Awa signed in'])
  await expect(page).toHaveURL(/by=/)
  await page.getByLabel('Key', { exact: true }).selectOption('Any key')
  await page.getByLabel('Action', { exact: true }).selectOption('Flow created')
  await expect(page).toHaveURL(/action=flow\.created$/)
  await expect(sentences).toHaveText(['You created Prix', 'You created Pluie'])
  await page.reload()
  await expect(sentences).toHaveCount(2)
  await page.goto(`/settings/activity?flow=${pluie.id}`)
  await alive(page)
  await expect(sentences).toHaveText(['You created Pluie'])
  await page.getByRole('link', { name: 'Remove filter: flow Pluie' }).click()
  await expect(page).toHaveURL(/\/settings\/activity$/)
  await page.goto('/settings/activity?action=flow.restored')
  await alive(page)
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(sentences.first()).toBeVisible()
  await page.goto('/settings/activity?action=nonsense&page=x')
  await expect(sentences).toHaveCount(6)
})

test('it has pages', async ({ page, api }) => {
  for (let number = 1; number <= 26; number += 1) await api.createFlow({ name: `Flow ${number}` })
  await page.goto('/settings/activity')
  await alive(page)
  await expect(page.getByText('1–25 of 28')).toBeVisible()
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByText('The server made the key FLOWS_API_KEY')).toBeVisible()
  await page.goto('/settings/activity?page=9')
  await page.getByRole('link', { name: 'Go to the first page' }).click()
  await expect(page.getByText('1–25 of 28')).toBeVisible()
})

test('a refused sign-in is noted, and what was typed is nowhere', async ({ page, expected }) => {
  expected.errors.push(/401/)
  await page.goto('/sign-out')
  await expect(page).toHaveURL(/\/sign-in/)
  await alive(page)
  await page.getByLabel('Access key').fill('canary-of-a-guess')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This key is not known here.')).toBeVisible()
  await page.getByLabel('Access key').fill('a-key-for-the-end-to-end-tests')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  await page.goto('/settings/activity')
  const list = page.getByRole('list', { name: 'What was done' })
  await expect(list.locator('> li p:first-child')).toHaveText([
    'You signed in',
    'A sign-in was refused: the key or the link was not good',
    'You signed out',
    'You signed in',
    'The server made the key FLOWS_API_KEY',
  ])
  await expect(page.locator('body')).not.toContainText('canary')
})
