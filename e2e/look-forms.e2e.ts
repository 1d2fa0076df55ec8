import { look } from './support/look.ts'
import { expect, test } from './support/test.ts'
import { inEveryLook, openBusyFlow } from './support/in-every-look.ts'

const settings = (language: string, wards: number) =>
  JSON.stringify({ language, district: 'Atlantique', calls: { retries: 2, hour: 18 }, wards }, null, 2)

inEveryLook(({ inLook, t }) => {
  test('the forms', async ({ page }) => {
    await page.goto('/flows/new')
    await expect(page.locator('.cm-content')).toBeVisible()
    await look(page, 'new', inLook)
    await page.getByRole('textbox', { name: t.form.metadata }).fill('{\n  "villages": ["Kpomassè"]\n  "live": tru\n}')
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
    await page.locator('#metadata').fill(
      JSON.stringify(
        Array.from({ length: 60 }, (_, at) => `Village ${at}`),
        null,
        2,
      ),
    )
    await look(page, 'edit-long', inLook)
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

    await open()
    await page.getByRole('textbox', { name: t.form.name }).fill('Alerte pluie, Malanville')
    await page.locator('#metadata').fill(settings('fon', 3))
    await page.route('**/*', (route) => route.abort())
    await page.getByRole('button', { name: t.form.saveChanges }).click()
    await expect(page.getByText(t.form.state.waiting)).toBeVisible()
    await look(page, 'edit-waiting', inLook)
    await page.unroute('**/*')
    await expect(page.getByRole('region', { name: t.form.changesTitle })).toBeVisible({ timeout: 30_000 })
    await look(page, 'edit-back', inLook)
    await page.getByRole('button', { name: t.form.saveChanges }).click()
    await expect(page.getByRole('heading', { name: 'Alerte pluie, Malanville', exact: true, level: 1 })).toBeVisible()

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
})
