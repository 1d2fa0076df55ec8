import type { Page } from '@playwright/test'
import type { Language } from '../src/contract/language.ts'
import { allMessages } from '../src/web/i18n/all-messages.ts'
import { startFlowsServer } from './support/flows-server.ts'
import { goWithinPage } from './support/go-within-page.ts'
import { look } from './support/look.ts'
import { expect, signIn, test } from './support/test.ts'

const serverError = { status: 500, json: { message: 'Something went wrong on our side.' } }

const settings = (language: string, wards: number) =>
  JSON.stringify({ language, district: 'Atlantique', calls: { retries: 2, hour: 18 }, wards }, null, 2)

/** Opens the page of a published flow with many executions; answers with its address. */
const openBusyFlow = async (page: Page, executions: string): Promise<string> => {
  await page.goto('/flows?status=published&sort=-flow_executions_count')
  await page.getByRole('rowheader').first().getByRole('link').click()
  await expect(page.getByRole('table', { name: executions })).toBeVisible()
  return new URL(page.url()).pathname
}

for (const language of ['en', 'fr'] satisfies Language[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const inLook = `${colorScheme}-${language}`
    const t = allMessages[language]

    test.describe(`every page, ${inLook}`, () => {
      test.describe.configure({ timeout: 300_000 })
      test.use({
        colorScheme,
        locale: language === 'en' ? 'en-GB' : 'fr-FR',
        sample: { flows: 300, executions: 3000 },
        isWatchful: true,
        expected: { errors: [/Failed to load resource/, /net::ERR/] },
      })

      test('the list', async ({ page }) => {
        await page.goto('/flows')
        await expect(page.getByRole('rowheader')).toHaveCount(10)
        await look(page, 'list', inLook)

        const menu = page
          .getByRole('row')
          .nth(2)
          .getByRole('button', { name: /^Actions/ })
        await menu.click()
        await expect(page.getByRole('menuitem').first()).toBeVisible()
        await look(page, 'list-row-menu', inLook)
        await page.getByRole('menuitem', { name: t.flow.delete }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, 'list-delete', inLook)
        await page.getByRole('button', { name: t.flow.cancel }).click()
        await page
          .getByRole('row')
          .nth(3)
          .getByRole('button', { name: /^Actions/ })
          .click()
        await page.getByRole('menuitem', { name: t.flow.duplicate }).click()
        await expect(page).toHaveURL(/\/flows\/.+/)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await look(page, 'flow-copied', inLook)

        await page.goto('/flows?type=voice&from=229&search=sant')
        await expect(page.getByRole('table')).toBeVisible()
        await look(page, 'list-filtered', inLook)
        await page.goto('/flows?search=nothing+like+it&status=paused')
        await expect(page.getByRole('heading', { name: t.list.noneTitle })).toBeVisible()
        await look(page, 'list-none', inLook)
        await page.goto('/flows?page=99')
        await expect(page.getByRole('heading', { name: t.list.pastEndTitle })).toBeVisible()
        await look(page, 'list-past-end', inLook)
      })

      test('the list that is loading, that fails, that is empty', async ({ page, context }) => {
        await page.goto('/flows/new')
        await page.route('**/v1/flows?*', () => {})
        await goWithinPage(page, '/flows')
        await expect(page.getByRole('status', { name: t.shell.loading })).toBeVisible()
        await look(page, 'list-loading', inLook)
        await page.unroute('**/v1/flows?*')
        await page.route('**/v1/flows?*', (route) => route.fulfill(serverError))
        await page.goto('/flows/new')
        await goWithinPage(page, '/flows')
        await expect(page.getByRole('heading', { name: t.list.failedTitle })).toBeVisible()
        await look(page, 'list-error', inLook)

        const empty = await startFlowsServer({ isWatchful: true })
        await signIn(context, empty)
        const other = await context.newPage()
        await other.goto(`${empty.url}/flows`)
        await expect(other.getByRole('heading', { name: t.list.emptyTitle })).toBeVisible()
        await look(other, 'list-empty', inLook)
        await empty.stop()
      })

      test('a flow', async ({ page }) => {
        const path = await openBusyFlow(page, t.executionList.title)
        await look(page, 'flow', inLook)
        await page.getByRole('button', { name: t.metadata.view.raw }).click()
        await look(page, 'flow-raw', inLook)
        await page.goto('/flows?status=draft')
        await page.getByRole('rowheader').first().getByRole('link').click()
        await expect(page.getByRole('heading', { name: t.executionList.title })).toBeVisible()
        await look(page, 'flow-draft', inLook)
        await page.getByRole('button', { name: t.flow.publish }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, 'flow-publish', inLook)

        await page.goto(path)
        await page.getByRole('button', { name: t.flow.delete, exact: true }).click()
        await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3)
        await page.getByRole('dialog').getByRole('button', { name: t.flow.delete }).click()
        await look(page, 'flow-delete-live', inLook)

        await page.goto('/flows/none')
        await expect(page.getByRole('heading', { name: t.flow.notFoundTitle })).toBeVisible()
        await look(page, 'flow-not-found', inLook)
        await page.route('**/v1/flows/*', (route) => route.fulfill(serverError))
        await page.goto('/flows/new')
        await goWithinPage(page, path)
        await expect(page.getByRole('heading', { name: t.flow.failedTitle })).toBeVisible()
        await look(page, 'flow-error', inLook)
        await page.unroute('**/v1/flows/*')
        await page.route('**/v1/flows/*', () => {})
        await page.goto('/flows/new')
        await goWithinPage(page, path)
        await expect(page.getByRole('heading', { name: t.shell.loading })).toBeVisible()
        await look(page, 'flow-loading', inLook)
      })

      test('the trash', async ({ page, api }) => {
        for (const { id } of (await api.listFlows('?limit=4')).data) await api.deleteFlow(id)
        await page.goto('/flows/trash')
        await expect(page.getByRole('row')).toHaveCount(5)
        await look(page, 'trash', inLook)
        await page.getByRole('button', { name: t.trash.empty }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, 'trash-empty-asked', inLook)
        await page.getByRole('dialog').getByRole('button', { name: t.trash.empty }).click()
        await expect(page.getByRole('heading', { name: t.trash.none })).toBeVisible()
        await look(page, 'trash-empty', inLook)
        await page.route('**/flow-trash*', (route) => route.fulfill(serverError))
        await page.goto('/flows/new')
        await goWithinPage(page, '/flows/trash?page=3')
        await expect(page.getByRole('heading', { name: t.trash.failedTitle })).toBeVisible()
        await look(page, 'trash-error', inLook)
      })

      test('the forms', async ({ page }) => {
        await page.goto('/flows/new')
        await expect(page.locator('.cm-content')).toBeVisible()
        await look(page, 'new', inLook)
        await page
          .getByRole('textbox', { name: t.form.metadata })
          .fill('{\n  "villages": ["Kpomassè"]\n  "live": tru\n}')
        await page.getByRole('button', { name: t.form.saveDraft }).click()
        await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
        await look(page, 'new-mistakes', inLook)
        await page.getByRole('button', { name: t.metadata.editor.plain }).click()
        await look(page, 'new-plain', inLook)
        await page.getByRole('textbox', { name: t.form.metadata }).fill('{}')
        await page.getByRole('textbox', { name: t.form.name }).fill('Alerte pluie')
        await page.route('**/v1/flows', (route) => route.fulfill({ status: 503, json: { message: 'Busy.' } }))
        await page.getByRole('button', { name: t.form.saveDraft }).click()
        await expect(page.getByRole('heading', { name: t.form.failedTitle })).toBeVisible()
        await look(page, 'new-failed', inLook)
        await page.getByRole('link', { name: 'Our Voice Flows' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, 'new-leave', inLook)
        await page.getByRole('button', { name: t.form.leave }).click()
        const path = await openBusyFlow(page, t.executionList.title)
        await page.goto(`${path}/edit`)
        await expect(page.locator('.cm-content')).toBeVisible()
        await look(page, 'edit', inLook)
      })

      test('the form with drafts and the changes of others', async ({ page, context, server }) => {
        const made = await context.request.post(`${server.url}/v1/flows`, {
          data: { name: 'Alerte pluie Malanville', type: 'voice', metadata: '{"language": "fon"}' },
        })
        const { id } = (await made.json()).data
        const path = `/flows/${id}`
        const open = async () => {
          await page.goto(`${path}/edit`)
          await expect(page.locator('.cm-content')).toBeVisible()
        }
        await open()
        await page.getByRole('textbox', { name: t.form.description }).fill('Deux appels par semaine, le soir.')
        await expect(page.getByText(t.form.state.kept)).toBeVisible()
        await look(page, 'edit-kept', inLook)
        await page.reload()
        await expect(page.getByRole('group', { name: t.drafts.offerTitle })).toBeVisible()
        await expect(page.locator('.cm-content')).toBeVisible()
        await look(page, 'edit-offer', inLook)

        const other = await context.newPage()
        await other.goto(`${server.url}${path}/edit`)
        await expect(page.getByText(t.drafts.otherTab)).toBeVisible()
        await look(page, 'edit-other-tab', inLook)
        await other.close()

        const conflict = page.getByRole('region', { name: t.form.conflict.title })
        const meet = async (mine: object, theirs: object) => {
          await open()
          for (const [field, text] of Object.entries(mine)) await page.locator(`#${field}`).fill(text)
          await context.request.patch(`${server.url}/v1/flows/${id}`, { data: theirs })
          await page.getByRole('button', { name: t.form.saveChanges }).click()
          await expect(conflict).toBeVisible()
        }
        await meet(
          { name: 'Alerte pluie, Malanville', description: 'Deux appels par semaine, le soir, en fon et en dendi.' },
          { name: 'Alerte pluie', description: 'Un appel le lundi matin.', type: 'sms' },
        )
        await conflict.getByRole('radio', { name: t.form.conflict.yours }).first().check()
        await look(page, 'edit-conflict', inLook)
        await context.request.patch(`${server.url}/v1/flows/${id}`, {
          data: { metadata: settings('fon', 3) },
        })
        await meet({ metadata: settings('dendi', 3) }, { metadata: settings('fon', 12), status: 'published' })
        await expect(conflict.getByText('"wards": 12')).toBeVisible()
        // Two offers stand above it by now, and the header must not cover half a button.
        await page.evaluate(() => window.scrollTo(0, 0))
        await look(page, 'edit-conflict-metadata', inLook)
        await page.goto('/sign-out')
        await expect(page.getByRole('heading', { name: t.drafts.leaveTitle })).toBeVisible()
        await look(page, 'sign-out', inLook)
      })

      test('signing in, menus, and what does not exist', async ({ page, context, browser, server }) => {
        await page.goto('/nowhere')
        await expect(page.getByRole('heading', { name: t.shell.notFoundTitle })).toBeVisible()
        await look(page, 'not-found', inLook)
        await page.getByRole('button', { name: t.shell.account }).click()
        await expect(page.getByRole('menuitem')).toBeVisible()
        await look(page, 'account-menu', inLook)
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: t.shell.appearance }).click()
        await expect(page.getByRole('menuitemradio').first()).toBeVisible()
        await look(page, 'appearance-menu', inLook)

        await page.goto('/flows')
        await expect(page.getByRole('rowheader')).toHaveCount(10)
        await context.clearCookies()
        // Without pointing at it first, which may already be answered that the session has ended.
        await page.getByRole('button', { name: t.list.name, exact: true }).dispatchEvent('click')
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, 'session-ended', inLook)

        const strange = await browser.newContext({ colorScheme, locale: language === 'en' ? 'en-GB' : 'fr-FR' })
        const stranger = await strange.newPage()
        await stranger.goto(`${server.url}/flows`)
        await expect(stranger.getByRole('heading', { name: t.session.title })).toBeVisible()
        await look(stranger, 'sign-in', inLook)
        await stranger.getByRole('textbox', { name: t.session.accessKey }).fill('a-key-nobody-has-given-out')
        await stranger.keyboard.press('Enter')
        await expect(stranger.getByRole('main').getByRole('alert')).toBeVisible()
        await look(stranger, 'sign-in-refused', inLook)
      })
    })
  }
}
