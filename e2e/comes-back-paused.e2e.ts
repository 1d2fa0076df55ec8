import { alive } from './support/alive.ts'
import { expect, signIn, test } from './support/test.ts'

test.describe('a key that may not publish brings back a flow that was live', () => {
  test.beforeEach(async ({ page, api, server }) => {
    const { key } = await api.makeKey('Limited', 'read', 'write')
    await signIn(page.context(), server, key)
  })

  test('out of the trash, and is told that it is paused, and why', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Rain warnings', status: 'published' })
    await api.deleteFlow(flow.id)
    await page.goto('/flows/trash')
    await alive(page)
    await page.getByRole('button', { name: 'Restore Rain warnings' }).click()
    const back = '“Rain warnings” is back, paused. Your key can’t publish flows.'
    await expect(page.getByRole('status').filter({ hasText: back })).toBeVisible()
    expect((await api.getFlow(flow.id)).status).toBe('paused')
    await page.goto(`/flows/${flow.id}/history`)
    await expect(page.getByRole('list', { name: 'Changes' }).getByRole('listitem').first()).toContainText(
      /Restored from the trash.*Paused/,
    )
  })

  test('with Undo, and is told the same in French', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Pluie', status: 'published' })
    await page.goto('/flows')
    await alive(page)
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('button', { name: 'Actions pour Pluie' }).click()
    await page.getByRole('menuitem', { name: 'Supprimer' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Pluie')
    await dialog.getByRole('button', { name: 'Supprimer' }).click()
    await page.getByRole('status').getByRole('button', { name: 'Annuler l’action' }).click()
    const back = '« Pluie » est de retour, en pause. Votre clé ne permet pas de publier des flux.'
    await expect(page.getByRole('status').filter({ hasText: back })).toBeVisible()
    await expect(page.getByRole('row', { name: /Pluie/ })).toContainText('En pause')
    expect((await api.getFlow(flow.id)).status).toBe('paused')
  })

  test('that was no longer live when it was deleted, and is told that it is as it was', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Rain warnings', status: 'published' })
    await api.updateFlow(flow.id, { status: 'paused' })
    await api.deleteFlow(flow.id)
    await page.goto('/flows/trash')
    await alive(page)
    await page.getByRole('button', { name: 'Restore Rain warnings' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'is back among the flows.' })).toBeVisible()
  })
})
