import type { Page } from '@playwright/test'
import { launchOptions } from './browser/find-browser.ts'
import { alive } from './support/alive.ts'
import { allMessages } from '../src/web/i18n/all-messages.ts'
import { misplaced } from './support/misplaced.ts'
import { expect, signIn, test } from './support/test.ts'

const widths = [320, 360, 480, 640]
const usual = 16

// One page that is looked at is that of an address without any.
test.use({ sample: { flows: 60, executions: 600 }, expected: { errors: [/404 \(Not Found\)/] } })

for (const language of ['en', 'fr'] as const) {
  // French takes the more room.
  for (const percent of language === 'en' ? [200] : [100, 150, 200]) {
    test(`everything fits with the browser’s text at ${percent} %, ${language}`, async ({
      playwright,
      server,
      api,
      watch,
    }) => {
      test.setTimeout(180_000)
      const t = allMessages[language]
      const options = launchOptions()
      // As a reader sets it in the browser, which the widths in `em` of our media queries follow.
      const args = [...options.args, `--blink-settings=defaultFontSize=${(usual * percent) / 100}`]
      const browser = await playwright.chromium.launch({ ...options, args })
      const context = await browser.newContext({
        baseURL: server.url,
        locale: language === 'en' ? 'en-GB' : 'fr-FR',
        serviceWorkers: 'block',
      })
      watch(context)
      await signIn(context, server)
      const page = await context.newPage()

      const flow = await api.createFlow({
        name: 'Rappel de vaccination – centres de santé de Bohicon, Abomey et Djougou',
        description: 'Rappelle les dates aux parents.',
        metadata: '{"langue":"fon","répétitions":2,"villages":["Kpomassè","Ouidah"],"voix":{"vitesse":"lente"}}',
      })
      await api.updateFlow(flow.id, { status: 'published' })
      await api.updateFlow(flow.id, { name: 'Rappel de vaccination', metadata: '{"langue":"fon","répétitions":3}' })
      for (const { id } of (await api.listFlows('?limit=2&page=3')).data) await api.deleteFlow(id)
      const [busy] = (await api.listFlows('?sort=-flow_executions_count&limit=1')).data
      await api.makeKey('Awa Dossou', 'read', 'write', 'publish')

      const fits = async (path: string, arrange: (page: Page) => Promise<unknown> = async () => {}) => {
        await page.setViewportSize({ width: widths[0]!, height: 800 })
        await page.goto(path)
        await alive(page)
        await arrange(page)
        await page.evaluate(() => window.scrollTo(0, 0))
        await page.mouse.move(0, 0)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          // What floats, such as an open menu, finds its new place in a later frame.
          await expect.soft.poll(() => misplaced(page), `${path} at ${width} px`).toEqual([])
        }
      }
      const fitsInDialog = (path: string, button: string) =>
        fits(path, async () => {
          await page.getByRole('button', { name: button, exact: true }).first().click()
          await page.getByRole('dialog').waitFor()
        })

      await fits('/flows')
      await fits('/flows?page=4')
      await fits('/flows?search=nothing+like+it&status=paused')
      await fits('/flows?from=229&direction=outgoing', () =>
        page.getByLabel(t.list.fromNumber, { exact: true }).waitFor(),
      )
      await fits(`/flows/${busy!.id}`)
      await fits(`/flows/${flow.id}`)
      await fits(`/flows/${flow.id}/history`, () => page.getByRole('checkbox').first().check())
      await fits(`/flows/${flow.id}/history?from=1&to=3`)
      await fits(`/flows/${flow.id}/edit`, () => page.getByRole('textbox', { name: t.form.metadata }).waitFor())
      await fits('/flows/new', () => page.getByRole('button', { name: t.form.saveDraft }).click())
      await fits('/flows/trash')
      await fits('/settings/keys')
      await fits('/settings/activity', async () => {
        for (const summary of await page.getByText(t.activity.changes).all()) await summary.click()
      })
      await fits('/nowhere')
      await fitsInDialog(`/flows/${(await api.createFlow({ name: 'Pluie' })).id}`, t.flow.publish)
      await fitsInDialog('/settings/keys', t.keys.create)
      await fits('/flows', () => page.getByRole('button', { name: t.shell.account }).click())
      await context.clearCookies()
      await fits('/sign-in')
      await browser.close()
    })
  }
}
