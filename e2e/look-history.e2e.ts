import { alive } from './support/alive.ts'
import { anotherPerson } from './support/another-person.ts'
import { goWithinPage } from './support/go-within-page.ts'
import { inEveryLook } from './support/in-every-look.ts'
import { look } from './support/look.ts'
import { expect, test } from './support/test.ts'

const serverError = { status: 500, json: { message: 'Something went wrong on our side.' } }
const settings = (language: string, times: number) =>
  JSON.stringify({ language, repeat: times, villages: ['Kpomassè', 'Ouidah'], voice: { pace: 'slow', gain: 2 } })

inEveryLook(({ inLook, t }) => {
  test.use({ sample: { flows: 5, executions: 0 } })

  test('the history of a flow, and what publishing changes', async ({ page, api, server }) => {
    const awa = await anotherPerson('Awa Dossou', server)
    const flow = await awa.createFlow({ name: 'Pluies fortes', type: 'sms', metadata: settings('fon', 2) })
    await awa.updateFlow(flow.id, { description: 'Prévient les paysans\nautour de Parakou.' })
    await api.updateFlow(flow.id, { status: 'published' })
    await api.updateFlow(flow.id, { name: 'Pluies et vents forts' })
    await api.updateFlow(flow.id, { metadata: settings('bariba', 3) })
    await awa.updateFlow(flow.id, { status: 'draft' })
    await awa.updateFlow(flow.id, {
      type: 'voice',
      description: 'Prévient les paysans\nautour de Parakou et de Djougou.',
    })
    await awa.updateFlow(flow.id, { metadata: settings('dendi', 3) })
    await awa.deleteFlow(flow.id)
    const path = `/flows/${flow.id}/history`
    await page.goto(path)
    await expect(page.getByText(t.history.inTrash)).toBeVisible()
    await look(page, 'history-in-trash', inLook)
    await page.request.post(`${server.url}/flow-trash/${flow.id}/restore`)

    await page.goto(path)
    await alive(page)
    const list = page.getByRole('list', { name: t.history.list })
    await list.getByRole('button', { expanded: false }).first().click()
    await list.getByRole('checkbox').nth(2).check()
    await list.getByRole('checkbox').last().check()
    await look(page, 'history', inLook)
    await page.getByRole('button', { name: t.history.restore }).last().click()
    await expect(page.getByRole('dialog').getByRole('insertion').first()).toBeVisible()
    await look(page, 'history-restore', inLook)
    await page.getByRole('dialog').getByRole('button', { name: t.history.restoring.cancel }).click()
    await page.getByRole('link', { name: t.history.compare, exact: true }).click()
    await expect(page.getByRole('heading', { name: t.history.comparison.title })).toBeVisible()
    await expect(page.getByText('"dendi"').or(page.getByText('"bariba"')).first()).toBeVisible()
    await look(page, 'history-compared', inLook)
    await page.goto(`${path}?from=2&to=2`)
    await expect(page.getByRole('heading', { name: t.history.comparison.same })).toBeVisible()
    await look(page, 'history-same', inLook)

    await page.goto(`/flows/${flow.id}`)
    await page.getByRole('button', { name: t.flow.publish }).click()
    await expect(page.getByRole('dialog').getByText('"dendi"')).toBeVisible()
    await look(page, 'publish-difference', inLook)
    await page.goto(`/flows/${(await awa.createFlow({ name: 'Nouveau', description: 'Pour Parakou' })).id}`)
    await page.getByRole('button', { name: t.flow.publish }).click()
    await expect(page.getByRole('dialog').getByRole('definition').first()).toBeVisible()
    await look(page, 'publish-first', inLook)
  })

  test('a history that is not there', async ({ page, api }) => {
    const [flow] = (await api.listFlows()).data
    await page.goto(`/flows/${flow!.id}/history`)
    await expect(page.getByRole('heading', { name: t.history.none })).toBeVisible()
    await look(page, 'history-none', inLook)
    await page.route('**/flow-history/**', (route) => route.fulfill(serverError))
    await page.goto('/flows/new')
    await goWithinPage(page, `/flows/${flow!.id}/history?page=2`)
    await expect(page.getByRole('heading', { name: t.history.failedTitle })).toBeVisible()
    await look(page, 'history-error', inLook)
    await goWithinPage(page, `/flows/${flow!.id}/history?from=1&to=2`)
    await expect(page.getByRole('heading', { name: t.history.comparison.failedTitle })).toBeVisible()
    await look(page, 'history-compared-error', inLook)
    await page.unroute('**/flow-history/**')
    await api.updateFlow(flow!.id, { status: 'draft' })
    await page.goto(`/flows/${flow!.id}`)
    await alive(page)
    await api.updateFlow(flow!.id, { description: 'Meanwhile', status: 'paused' })
    await page.getByRole('button', { name: t.flow.publish }).click()
    await expect(page.getByRole('dialog').getByRole('insertion').first()).toBeVisible()
    await look(page, 'move-changed', inLook)
    await page.goto(`/flows/${flow!.id}`)
    await page.getByRole('button', { name: t.flow.resume }).click()
    await expect(page.getByRole('dialog').getByRole('insertion').first()).toBeVisible()
    await look(page, 'resume-difference', inLook)
    await page.getByRole('dialog').getByRole('button', { name: t.confirm.cancel }).click()
    await api.updateFlow(flow!.id, { name: 'Orages', status: 'published' })
    await page.getByRole('button', { name: t.flow.delete }).click()
    await page.getByRole('dialog').getByRole('button', { name: t.flow.delete }).click()
    await expect(page.getByRole('dialog').getByRole('insertion').first()).toBeVisible()
    await look(page, 'delete-changed', inLook)
  })
})
