import { createTranslator } from 'use-intl'
import { alive } from './support/alive.ts'
import { inEveryLook } from './support/in-every-look.ts'
import { look, lookAsItStands } from './support/look.ts'
import { expect, test } from './support/test.ts'

inEveryLook(({ inLook, t, language }) => {
  const changes = createTranslator({ locale: language, messages: t, namespace: 'changes' })

  test('what others do meanwhile', async ({ page, api, browser, context, server }) => {
    const stream = page.waitForResponse((answer) => answer.url().includes('/changes?'))
    await page.goto('/flows')
    await alive(page)
    await stream
    const shown = (await api.listFlows()).data
    for (const { id, name } of shown.slice(0, 3)) await api.updateFlow(id, { name: `${name}, 2` })
    await expect(page.getByText(changes('flows', { count: 3 }), { exact: true })).toBeVisible()
    await lookAsItStands(page, 'list-changed', inLook, { fullPage: false })

    const { id } = await api.createFlow({ name: 'Alerte', metadata: '{"language": "fon"}' })
    const other = await browser.newContext({ storageState: await context.storageState() })
    const theirs = await other.newPage()
    await theirs.goto(`${server.url}/flows/${id}/edit`)
    await page.goto(`/flows/${id}`)
    await expect(page.getByText(changes('editingElsewhere'))).toBeVisible()
    await look(page, 'flow-edited', inLook)
    await api.updateFlow(id, { name: 'Alerte pluie' })
    await expect(page.getByText(changes('flow'), { exact: true })).toBeVisible()
    await lookAsItStands(page, 'flow-changed', inLook, { fullPage: false })
    await page.goto(`/flows/${id}/edit`)
    await expect(page.locator('.cm-content')).toBeVisible()
    await expect(page.getByText(changes('editingElsewhere'))).toBeVisible()
    await look(page, 'edit-edited', inLook)
    await other.close()
  })
})
