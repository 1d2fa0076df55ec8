import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { anotherPerson } from './support/another-person.ts'
import type { FlowsApi } from './support/flows-api.ts'
import { goWithinPage } from './support/go-within-page.ts'
import { expect, test } from './support/test.ts'

const question = (page: Page) => page.getByRole('dialog')
const difference = (page: Page) => question(page).getByRole('region', { name: 'What goes live' })
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const look = '**/since-published'

/** One that people had before it was paused. */
const pausedFlow = async (api: FlowsApi) => {
  const { id } = await api.createFlow({ name: 'Rain', description: 'Old words', status: 'published' })
  return api.updateFlow(id, { status: 'paused' })
}

test('what was changed while a flow was paused is shown before it goes live again', async ({ page, api, server }) => {
  const kofi = await anotherPerson('Kofi', server)
  const flow = await pausedFlow(api)
  await kofi.updateFlow(flow.id, { description: 'New words' })
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(question(page)).toContainText('Resume “Rain”?')
  await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect(difference(page).getByRole('term')).toHaveText([/^Description · changed by Kofi, /])
  await expect(difference(page).getByRole('deletion')).toHaveText(['Old words'])
  await expect(difference(page).getByRole('insertion')).toHaveText(['New words'])
  await question(page).getByRole('button', { name: 'Cancel' }).click()
  expect((await api.getFlow(flow.id)).status).toBe('paused')

  await goWithinPage(page, '/flows')
  await page.getByRole('button', { name: 'Actions for Rain' }).click()
  await page.getByRole('menuitem', { name: 'Resume' }).click()
  await expect(difference(page).getByRole('insertion')).toHaveText(['New words'])
  await question(page).getByRole('button', { name: 'Resume' }).click()
  await expect(notice(page, '“Rain” is published again.')).toBeVisible()
  expect((await api.getFlow(flow.id)).status).toBe('published')
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await api.getFlow(flow.id)).status).toBe('paused')
})

test('a flow as people had it goes live again with one press, and one that they never had asks', async ({
  page,
  api,
  server,
}) => {
  const kofi = await anotherPerson('Kofi', server)
  const flow = await pausedFlow(api)
  await kofi.updateFlow(flow.id, { name: 'Storm' })
  await kofi.updateFlow(flow.id, { name: 'Rain' })
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(notice(page, '“Rain” is published again.')).toBeVisible()
  await expect(question(page)).toHaveCount(0)

  const never = await api.createFlow({ name: 'Wind', status: 'paused' })
  await goWithinPage(page, `/flows/${never.id}`)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(difference(page)).toContainText('It has never been published.')
})

test.describe('a flow that somebody changes meanwhile', () => {
  test.use({ expected: { errors: [/412 \(Precondition Failed\)/] } })

  test('is looked over first, and again where it is changed while one looks', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await pausedFlow(api)
    await page.goto(`/flows/${flow.id}`)
    await alive(page)
    await kofi.updateFlow(flow.id, { description: 'Not yet!' })
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(question(page)).toContainText('It was changed while you were looking.')
    await expect(difference(page).getByRole('insertion')).toHaveText(['Not yet!'])
    await kofi.updateFlow(flow.id, { description: 'Now!' })
    await question(page).getByRole('button', { name: 'Resume' }).click()
    await expect(difference(page).getByRole('insertion')).toHaveText(['Now!'])
    expect((await api.getFlow(flow.id)).status).toBe('paused')
    await question(page).getByRole('button', { name: 'Resume' }).click()
    await expect(notice(page, '“Rain” is published again.')).toBeVisible()
    expect(await api.getFlow(flow.id)).toMatchObject({ status: 'published', description: 'Now!' })
  })
})

test.describe('where what goes live can’t be seen', () => {
  test.use({ expected: { errors: [/503/] } })

  test('soon, or at all, a press resumes as it did', async ({ page, api }) => {
    const flow = await pausedFlow(api)
    await api.updateFlow(flow.id, { description: 'New words' })
    await page.goto(`/flows/${flow.id}`)
    await page.route(look, () => {})
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(notice(page, '“Rain” is published again.')).toBeVisible()
    await api.updateFlow(flow.id, { status: 'paused' })
    await api.updateFlow(flow.id, { description: 'Other words' })
    await page.unroute(look)
    await page.route(look, (route) => route.fulfill({ status: 503, json: { message: 'Busy.' } }))
    await page.reload()
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(notice(page, '“Rain” is published again.')).toBeVisible()
    expect((await api.getFlow(flow.id)).status).toBe('published')
  })
})

test('whoever has gone on meanwhile is told that it is not live', async ({ page, api }) => {
  const flow = await pausedFlow(api)
  await api.updateFlow(flow.id, { description: 'New words' })
  await page.goto(`/flows/${flow.id}`)
  await alive(page)
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route(look, async (route) => {
    await held
    await route.continue()
  })
  // What a press waits at most stands still.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.getByRole('button', { name: 'Resume' }).click()
  await goWithinPage(page, '/flows')
  letGo()
  const failure = page.getByRole('alert').filter({ hasText: '“Rain” could not be resumed.' })
  await expect(failure).toContainText('It was changed since it was last live.')
  expect((await api.getFlow(flow.id)).status).toBe('paused')
  await page.clock.resume()
  await failure.getByRole('button', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
})
