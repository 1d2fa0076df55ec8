import type { Page } from '@playwright/test'
import type { Ability } from '../src/contract/session.ts'
import { alive } from './support/alive.ts'
import type { FlowsApi } from './support/flows-api.ts'
import type { FlowsServer } from './support/flows-server.ts'
import { expect, signIn, test } from './support/test.ts'

const signInWith = async (page: Page, api: FlowsApi, server: FlowsServer, ...abilities: Ability[]) =>
  signIn(page.context(), server, (await api.makeKey('Limited', ...abilities)).key)

const mayNotWrite = 'Your key can read flows, not change them.'

test.describe('a key that only reads', () => {
  test('is offered nothing that it can’t do, and told why, on every page', async ({ page, api, server, expected }) => {
    expected.errors.push(/403/, /404/)
    const { id } = await api.createFlow({ name: 'Pluie', status: 'published' })
    await api.updateFlow(id, { name: 'Pluie', description: 'Pour Parakou' })
    const deleted = await api.createFlow({ name: 'Vieux' })
    await api.deleteFlow(deleted.id)
    await signInWith(page, api, server, 'read')

    await page.goto('/flows')
    await alive(page)
    await expect(page.getByText(mayNotWrite)).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'Pluie' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'New flow' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Actions for/ })).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: 'Actions' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Account' }).click()
    await expect(page.getByRole('menuitem')).toHaveText(['Sign out'])
    await page.keyboard.press('Escape')

    await page.getByRole('link', { name: 'Pluie' }).click()
    await expect(page.getByRole('heading', { name: 'Pluie', level: 1 })).toBeVisible()
    await expect(page.getByText(mayNotWrite)).toBeVisible()
    for (const name of ['Pause', 'Return to draft', 'Duplicate', 'Delete', 'More actions'])
      await expect(page.getByRole('button', { name })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0)

    await page.getByRole('link', { name: 'History' }).click()
    await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
    await expect(page.getByText(mayNotWrite)).toBeVisible()
    const compare = page.getByRole('link', { name: 'Compare with now: version 1' })
    await expect(compare).toBeVisible()
    await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
    await compare.click()
    await expect(page.getByText('Pour Parakou')).toBeVisible()
    await expect(page.getByText(mayNotWrite)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
    await page.goto(`/flows/${deleted.id}/history`)
    await expect(page.getByText('This flow is in the trash.')).toBeVisible()
    await expect(page.getByText(/Restore it/)).toHaveCount(0)

    await page.goto('/flows/trash')
    await alive(page)
    await expect(page.getByRole('rowheader', { name: 'Vieux' })).toBeVisible()
    await expect(page.getByText('Your key can’t restore them.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)

    for (const path of ['/flows/new', `/flows/${id}/edit`]) {
      await page.goto(path)
      await alive(page)
      await expect(page.getByRole('heading', { name: 'Not with this key', level: 1 })).toBeVisible()
      await expect(page.getByText(mayNotWrite)).toBeVisible()
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    }
    for (const [path, title] of [
      ['/settings/keys', 'Keys'],
      ['/settings/activity', 'Activity'],
    ] as const) {
      expect((await page.goto(path))?.status()).toBe(403)
      await alive(page)
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
      await expect(page.getByText('Your key can’t open this page')).toBeVisible()
    }
    await page.getByRole('link', { name: 'Go to the flows' }).click()
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  })

  test('finds an empty list without being asked to fill it', async ({ page, api, server }) => {
    await signInWith(page, api, server, 'read')
    await page.goto('/flows')
    await alive(page)
    await expect(page.getByRole('heading', { name: 'No flows yet' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Create your first flow' })).toHaveCount(0)
  })
})

test.describe('a key that writes and doesn’t publish', () => {
  test('drafts and pauses, and nothing of it goes live', async ({ page, api, server }) => {
    const draft = await api.createFlow({ name: 'Brouillon' })
    await api.createFlow({ name: 'En service', status: 'published' })
    await signInWith(page, api, server, 'read', 'write')

    await page.goto(`/flows/${draft.id}`)
    await alive(page)
    await expect(page.getByText('Your key can’t publish flows.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible()

    await page.goto('/flows')
    await alive(page)
    await page.getByRole('button', { name: 'Actions for Brouillon' }).click()
    await expect(page.getByRole('menuitem')).toHaveText(['Edit', 'Duplicate', 'Delete'])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Actions for En service' }).click()
    await page.getByRole('menuitem', { name: 'Pause' }).click()
    const done = page.getByRole('status').filter({ hasText: '“En service” is paused.' })
    await expect(done).toBeVisible()
    // It would put it live again.
    await expect(done.getByRole('button', { name: 'Undo' })).toHaveCount(0)

    await page.goto('/flows/new')
    await alive(page)
    await expect(page.getByRole('button', { name: 'Save draft' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save and publish' })).toHaveCount(0)
  })
})

test('a page that is open follows the key that one signs in with', async ({ page, api, server, expected }) => {
  expected.errors.push(/401/)
  await api.createFlow({ name: 'Pluie' })
  const { key } = await api.makeKey('Reader', 'read')
  const { id, key: writer } = await api.makeKey('Writer', 'read', 'write')
  await signIn(page.context(), server, writer)
  await page.goto('/flows')
  await alive(page)
  await expect(page.getByRole('link', { name: 'New flow' })).toBeVisible()
  await api.revokeKey(id)
  await page.getByRole('link', { name: /^Paused/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Access key').fill(key)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(mayNotWrite)).toBeVisible()
  await expect(page.getByRole('link', { name: 'New flow' })).toHaveCount(0)
})
