import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { anotherPerson } from './support/another-person.ts'
import { expect, test } from './support/test.ts'

const texts = { description: 'For Parakou', metadata: '{"language":"fon","steps":[1,2]}' }

const question = (page: Page) => page.getByRole('dialog')
const changes = (page: Page) => question(page).getByRole('region', { name: 'What was changed' })
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

const choose = async (page: Page, name: string, action: string) => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('no list comes with the texts that it doesn’t show', async ({ page, api }) => {
  const shown = await api.createFlow({ name: 'Rain', ...texts })
  const deleted = await api.createFlow({ name: 'Storm', ...texts })
  await api.deleteFlow(deleted.id)
  const answers: string[] = []
  page.on('response', async (answer) => {
    if (answer.url().includes('/flow-rows')) answers.push(await answer.text())
  })
  for (const [path, { id }] of [
    ['/flows', shown],
    ['/flows/trash', deleted],
  ] as const) {
    const html = (await (await page.goto(path))!.text()).replaceAll('\\', '')
    expect(html).toContain(id)
    expect(html).not.toMatch(/Parakou|"fon"/)
  }
  await page.getByRole('link', { name: 'Flows' }).first().click()
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(page).toHaveURL(/sort=name/)
  await expect.poll(() => answers.length).toBeGreaterThan(0)
  expect(answers.join()).not.toMatch(/Parakou|fon/)
})

test('a copy of a row has the texts that the list doesn’t know', async ({ page, api }) => {
  await api.createFlow({ name: 'Rain', ...texts })
  await page.goto('/flows')
  await alive(page)
  await choose(page, 'Rain', 'Duplicate')
  await expect(page.getByRole('heading', { name: 'Copy of Rain', level: 1 })).toBeVisible()
  await expect(page.getByText('For Parakou')).toBeVisible()
  expect((await api.listFlows('?filter[search]=copy')).data).toMatchObject([texts])
})

test('a flow that is opened from a list shows what that knew, and its texts once they are there', async ({
  page,
  api,
}) => {
  const flow = await api.createFlow({ name: 'Rain', status: 'published', ...texts })
  await page.goto('/flows')
  await alive(page)
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route(`**/v1/flows/${flow.id}`, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('link', { name: 'Rain', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Rain', level: 1 })).toBeVisible()
  await expect(page.getByText('This flow is live.')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Published')
  // Not "no description", which nobody knows yet.
  await expect(page.getByRole('heading', { name: 'Description' })).toHaveCount(0)
  letGo()
  await expect(page.getByText('For Parakou')).toBeVisible()
  await expect(page.getByText('fon', { exact: true })).toBeVisible()
})

test.describe('a flow that is acted on before its texts are there', () => {
  test.use({ expected: { errors: [/503 \(Service Unavailable\)/] } })

  test('has them in the end, whatever came of it', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Rain', status: 'published', ...texts })
    await page.goto('/flows')
    await alive(page)
    let isHeld = true
    await page.route(`**/v1/flows/${flow.id}`, async (route) => {
      if (route.request().method() === 'PATCH')
        return route.fulfill({ status: 503, json: { message: 'The flows can’t be changed right now.' } })
      // What the page asks for; the press asks for it as well.
      if (isHeld) {
        isHeld = false
        return
      }
      await route.continue()
    })
    await page.getByRole('link', { name: 'Rain', exact: true }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'could not be paused' })).toBeVisible()
    await expect(page.getByText('For Parakou')).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Published')
    expect(await api.getFlow(flow.id)).toMatchObject({ status: 'published', ...texts })
  })
})

test.describe('a row whose texts somebody changed since', () => {
  test.use({ expected: { errors: [/412 \(Precondition Failed\)/] } })

  test('is not acted on unseen: what was changed is shown as it was and as it is', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Rain', ...texts })
    await page.goto('/flows')
    await alive(page)
    await kofi.updateFlow(flow.id, { name: 'Rain and wind' })
    await kofi.updateFlow(flow.id, { name: 'Rain', metadata: '{"language":"fr","steps":[1,2]}' })
    await kofi.updateFlow(flow.id, { description: 'For Bohicon' })
    await choose(page, 'Rain', 'Delete')
    await question(page).getByRole('button', { name: 'Delete' }).click()
    await expect(question(page)).toContainText('It was changed while you were looking.')
    await expect(changes(page).getByRole('term')).toHaveText(['Description', 'Metadata'])
    await expect(changes(page).getByRole('deletion')).toHaveText(['For Parakou'])
    await expect(changes(page).getByRole('insertion')).toHaveText(['For Bohicon'])
    await expect(changes(page)).toContainText('Taken out: "language": "fon"')
    await expect(changes(page)).toContainText('Added: "language": "fr"')
    await question(page).getByRole('button', { name: 'Delete' }).click()
    await expect(notice(page, '“Rain” is in the trash.')).toBeVisible()
  })

  test('says so where what it was can’t be had', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Rain', status: 'published', ...texts })
    await page.goto('/flows')
    await alive(page)
    for (let at = 0; at < 11; at += 1) await kofi.updateFlow(flow.id, { metadata: `{"at":${at}}` })
    await choose(page, 'Rain', 'Pause')
    await expect(question(page)).toContainText('“Rain” was changed meanwhile')
    await expect(changes(page).getByRole('term')).toHaveText(['Metadata'])
    await expect(changes(page)).toContainText('Changed. What it was before is not known here.')
    await expect(changes(page)).not.toContainText('Added')
    await question(page).getByRole('button', { name: 'Pause' }).click()
    await expect(notice(page, '“Rain” is paused.')).toBeVisible()
    expect(await api.getFlow(flow.id)).toMatchObject({ status: 'paused', metadata: '{"at":10}' })
  })

  test('is acted on at once where they were changed back', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Rain', status: 'published', ...texts })
    await page.goto('/flows')
    await alive(page)
    await kofi.updateFlow(flow.id, { metadata: '{}' })
    await kofi.updateFlow(flow.id, { metadata: texts.metadata })
    await choose(page, 'Rain', 'Pause')
    await expect(notice(page, '“Rain” is paused.')).toBeVisible()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(notice(page, 'is as it was before')).toBeVisible()
    expect(await api.getFlow(flow.id)).toMatchObject({ status: 'published', ...texts })
  })
})
