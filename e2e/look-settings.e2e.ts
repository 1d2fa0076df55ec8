import { alive } from './support/alive.ts'
import { inEveryLook } from './support/in-every-look.ts'
import { look, lookAsItStands } from './support/look.ts'
import { expect, signIn, test } from './support/test.ts'

inEveryLook(({ inLook, t }) => {
  test('keys: in use, revoked, made, renamed, revoked by their holder, and as they load', async ({ page, api }) => {
    const { id } = await api.makeKey('Ancienne passerelle téléphonique', 'read', 'write')
    await api.makeKey('Awa', 'read', 'write', 'publish')
    await api.makeKey('Rapports', 'read')
    await api.revokeKey(id)
    await page.goto('/settings/keys')
    await alive(page)
    await page.getByText(t.keys.revokedTitle.replace(/.*one \{# (.*?)\}.*/, '1 $1')).click()
    await look(page, 'keys', inLook)

    await page.getByRole('button', { name: t.keys.create }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t.keys.name }).fill('Awa')
    await lookAsItStands(page, 'keys-new', inLook, { fullPage: false })
    await dialog.getByRole('textbox', { name: t.keys.name }).fill('')
    await dialog.getByRole('checkbox', { name: t.ability.read }).uncheck()
    await dialog.getByRole('button', { name: t.keys.make }).click()
    await lookAsItStands(page, 'keys-new-mistakes', inLook, { fullPage: false })
    await dialog.getByRole('textbox', { name: t.keys.name }).fill('Awa')
    await dialog.getByRole('checkbox', { name: t.ability.read }).check()
    await dialog.getByRole('button', { name: t.keys.make }).click()
    await expect(dialog.getByRole('button', { name: t.keys.kept })).toBeVisible()
    await lookAsItStands(page, 'keys-made', inLook, { fullPage: false })
    await dialog.getByRole('button', { name: t.keys.kept }).click()

    await page.getByRole('button', { name: t.keys.renameNamed.replace('{name}', 'Rapports') }).click()
    await lookAsItStands(page, 'keys-rename', inLook, { fullPage: false })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: t.keys.revokeNamed.replace('{name}', 'FLOWS_API_KEY') }).click()
    await lookAsItStands(page, 'keys-revoke', inLook, { fullPage: false })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: t.shell.account }).click()
    await expect(page.getByRole('menuitem', { name: t.account.signOut })).toBeVisible()
    await lookAsItStands(page, 'account-menu', inLook, { fullPage: false })
    await page.keyboard.press('Escape')

    await page.route('**/keys', (route) => route.fulfill({ status: 503, json: { message: '…' } }))
    await page.goto('/settings/activity')
    await page.getByRole('link', { name: t.keys.title, exact: true }).click()
    await expect(page.getByRole('heading', { name: t.keys.title, level: 1 })).toBeVisible()
    await look(page, 'keys-failed', inLook)
  })

  test('activity: full, opened, filtered, empty', async ({ page, api }) => {
    const { id } = await api.createFlow({ name: 'Alerte pluie', metadata: '{"langue": "fon", "saison": 2026}' })
    await api.updateFlow(id, { name: 'Alerte pluie et vent', metadata: '{"langue": "fon", "saison": 2027}' })
    await api.updateFlow(id, { status: 'published' })
    await api.reportExecution(id, { direction: 'outgoing', status: 'completed', callee: '+22997000001' })
    const key = await api.makeKey('Awa', 'read', 'write')
    await api.revokeKey(key.id)
    await api.deleteFlow(id)
    await page.request.post('/session', { data: { key: 'guess' } })
    await page.goto('/settings/activity')
    await look(page, 'activity', inLook)
    for (const summary of await page.getByText(t.activity.changes).all()) await summary.click()
    await expect(page.getByText(t.diff.out.trim()).first()).toBeAttached()
    await look(page, 'activity-opened', inLook)
    await page.goto(`/settings/activity?flow=${id}&action=flow.updated`)
    await look(page, 'activity-filtered', inLook)
    await page.goto('/settings/activity?action=trash.emptied')
    await look(page, 'activity-none', inLook)
  })

  test('what a key that only reads sees in the place of what it can’t do', async ({ page, api, server }) => {
    const { key } = await api.makeKey('Rapports', 'read')
    await signIn(page.context(), server, key)
    await page.goto('/flows?status=draft')
    await look(page, 'reader-list', inLook)
    await page.getByRole('rowheader').first().getByRole('link').click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await look(page, 'reader-flow', inLook)
    for (const [name, path] of [
      ['reader-new', '/flows/new'],
      ['reader-edit', `${new URL(page.url()).pathname}/edit`],
      ['reader-trash', '/flows/trash'],
      ['reader-keys', '/settings/keys'],
      ['reader-activity', '/settings/activity'],
    ] as const) {
      await page.goto(path)
      await look(page, name, inLook)
    }
  })
})
