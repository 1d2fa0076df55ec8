import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { anotherPerson } from './support/another-person.ts'
import { listening } from './support/listening.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ expected: { errors: [/412 \(Precondition Failed\)/] } })

const question = (page: Page) => page.getByRole('dialog')
const confirmDelete = (page: Page) => question(page).getByRole('button', { name: 'Delete' }).click()
const changes = (page: Page) => question(page).getByRole('region', { name: 'What was changed' })
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

const askInRow = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
}

test('what another browser changed meanwhile is not deleted unseen', async ({ page, browser, server, api }) => {
  const flow = await api.createFlow({ name: 'Rain', metadata: '{"a":1}' })
  await page.goto('/flows')
  await alive(page)
  const elsewhere = await browser.newContext({ locale: 'en-GB' })
  await signIn(elsewhere, server)
  const other = await elsewhere.newPage()
  await other.goto(`${server.url}/flows/${flow.id}/edit`)
  await alive(other)
  await other.getByLabel('Name').fill('Rain and wind')
  await other.getByRole('button', { name: 'Save changes' }).click()
  await expect(other.getByRole('heading', { name: 'Rain and wind', exact: true, level: 1 })).toBeVisible()
  await elsewhere.close()

  await askInRow(page, 'Rain')
  await confirmDelete(page)
  await expect(question(page)).toContainText('Delete “Rain and wind”?')
  await expect(question(page)).toContainText('It was changed while you were looking.')
  await expect(changes(page).getByRole('deletion')).toHaveText(['Rain'])
  await expect(changes(page).getByRole('insertion')).toHaveText(['Rain and wind'])
  await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
  expect((await api.getFlow(flow.id)).name).toBe('Rain and wind')
  await question(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['Rain and wind'])

  // Now it is known.
  await askInRow(page, 'Rain and wind')
  await confirmDelete(page)
  await expect(notice(page, '“Rain and wind” is in the trash.')).toBeVisible()
  expect((await api.listFlows()).meta.total).toBe(0)
})

test('what the page was told of is no news any more once the question has brought it', async ({
  page,
  server,
  api,
}) => {
  const kofi = await anotherPerson('Kofi', server)
  const flow = await api.createFlow({ name: 'Rain' })
  await listening(page, `/flows/${flow.id}`)
  await kofi.updateFlow(flow.id, { name: 'Rain and wind' })
  const note = page.getByText('Kofi changed this flow')
  await expect(note).toBeVisible()
  await page.getByRole('button', { name: 'Delete' }).click()
  await confirmDelete(page)
  await expect(question(page)).toContainText('Delete “Rain and wind”?')
  await expect(page.locator('h1')).toHaveText('Rain and wind')
  await expect(note).toBeHidden()
})

test('what went live meanwhile asks for its name, and again where it is changed once more', async ({
  page,
  api,
  server,
}) => {
  const kofi = await anotherPerson('Kofi', server)
  const flow = await api.createFlow({ name: 'Rain' })
  await page.goto(`/flows/${flow.id}`)
  await alive(page)
  await kofi.updateFlow(flow.id, { status: 'published' })
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(question(page)).not.toContainText('It is live now')
  await confirmDelete(page)
  await expect(question(page)).toContainText('It is live now')
  await expect(changes(page).getByRole('insertion')).toHaveText(['Published'])
  await kofi.updateFlow(flow.id, { description: 'For Parakou' })
  const name = question(page).getByRole('textbox', { name: 'Type the name of the flow to delete it' })
  await name.fill('Rain')
  await name.press('Enter')
  await expect(changes(page).getByRole('insertion')).toHaveText(['For Parakou'])
  await expect(name).toHaveValue('')
  expect((await api.getFlow(flow.id)).status).toBe('published')
  await name.fill('Rain')
  await name.press('Enter')
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  expect((await api.listFlows()).meta.total).toBe(0)
})

test('a delete whose answer was lost is not taken for somebody else’s, and what is gone already is deleted', async ({
  page,
  api,
  expected,
}) => {
  expected.errors.push(/503/, /404/)
  const flow = await api.createFlow({ name: 'Rain' })
  const gone = await api.createFlow({ name: 'Storm' })
  const marks: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.method() === 'DELETE') marks.push(request.headers()['if-match'])
  })
  await page.goto('/flows')
  await page.route(`**/v1/flows/${flow.id}`, async (route) => {
    if (route.request().method() !== 'DELETE') return route.continue()
    await route.fetch()
    await route.fulfill({ status: 503, json: { message: 'Busy.' } })
  })
  await askInRow(page, 'Rain')
  await confirmDelete(page)
  const failure = page.getByRole('alert').filter({ hasText: 'could not be deleted' })
  await expect(failure).toBeVisible()
  expect(marks).toEqual([expect.stringMatching(/^"/)])
  await page.unroute(`**/v1/flows/${flow.id}`)
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(notice(page, '“Rain” is in the trash.')).toBeVisible()
  await expect(question(page)).toHaveCount(0)

  await api.deleteFlow(gone.id)
  await askInRow(page, 'Storm')
  await confirmDelete(page)
  await expect(notice(page, '“Storm” is in the trash.')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(0)
})
