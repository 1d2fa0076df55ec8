import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { anotherPerson } from './support/another-person.ts'
import { expect, test } from './support/test.ts'

const question = (page: Page) => page.getByRole('dialog')
const difference = (page: Page) => question(page).getByRole('region', { name: 'What goes live' })
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test.describe('before a flow is published', () => {
  test('one sees what a colleague changed since it was last live, field by field', async ({ page, api, server }) => {
    const awa = await anotherPerson('Awa', server)
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Rain', status: 'published', metadata: '{"a":1,"b":2}' })
    await awa.updateFlow(flow.id, { name: 'Rain, live' })
    await awa.updateFlow(flow.id, { status: 'draft' })
    await kofi.updateFlow(flow.id, { name: 'Rain and wind', metadata: '{"a":1,"b":3}' })
    await awa.updateFlow(flow.id, { name: 'Rain and storm' })
    await api.updateFlow(flow.id, { description: 'For Parakou' })
    await page.goto(`/flows/${flow.id}`)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
    await expect(difference(page)).toContainText('Since it was last published:')
    await expect(difference(page).getByRole('term')).toHaveText([
      /^Name · changed by Awa, .* ago, and by Kofi, .* ago$|^Name · changed by Awa, just now, and by Kofi, .*$/,
      /^Description · changed by you, /,
      /^Metadata · changed by Kofi, /,
    ])
    await expect(difference(page).getByRole('deletion')).toHaveText(['Rain, live', 'Empty'])
    await expect(difference(page).getByRole('insertion')).toHaveText(['Rain and storm', 'For Parakou'])
    await expect(difference(page)).toContainText('Added: "b": 3')
    await question(page).getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('This flow is live.')).toBeVisible()
    await expect.poll(async () => (await api.getFlow(flow.id)).status).toBe('published')
  })

  test('the first time, one sees who made it and what it is', async ({ page, api, server }) => {
    const awa = await anotherPerson('Awa', server)
    const flow = await awa.createFlow({ name: 'Rain', type: 'sms', metadata: '{"a":1}' })
    await api.updateFlow(flow.id, { description: 'For Parakou' })
    await page.goto('/flows')
    await page.getByRole('button', { name: 'Actions for Rain' }).click()
    await page.getByRole('menuitem', { name: 'Publish' }).click()
    await expect(difference(page)).toContainText(
      /It has never been published\. Created by Awa, .*\. Last changed by you, /,
    )
    await expect(difference(page).getByRole('definition')).toHaveText(['SMS', 'For Parakou', '{ "a": 1 }'])
    await page.keyboard.press('Escape')
    await api.updateFlow(flow.id, { status: 'published' })
    await api.updateFlow(flow.id, { status: 'draft' })
    await page.reload()
    await page.getByRole('button', { name: 'Actions for Rain' }).click()
    await page.getByRole('menuitem', { name: 'Publish' }).click()
    await expect(difference(page)).toContainText('Nothing has changed since it was last published.')
  })

  test('the question is there at once, moves nothing when the answer comes, and goes without it', async ({
    page,
    api,
  }) => {
    const flow = await api.createFlow({ name: 'Rain', status: 'published' })
    await api.updateFlow(flow.id, {
      status: 'draft',
      description: Array.from({ length: 60 }, (_, at) => at).join('\n'),
    })
    await page.goto(`/flows/${flow.id}`)
    await alive(page)
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    await page.route('**/since-published', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: 'Publish' }).click()
    const publish = question(page).getByRole('button', { name: 'Publish' })
    const before = await publish.boundingBox()
    await expect(difference(page)).toContainText('Loading what goes live')
    letGo()
    await expect(difference(page)).toContainText('Since it was last published:')
    await expect(difference(page)).toContainText(/58\s+59/)
    expect(await publish.boundingBox()).toEqual(before)

    await question(page).getByRole('button', { name: 'Cancel' }).click()
    await page.unroute('**/since-published')
    await page.route('**/since-published', () => {})
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(difference(page)).toContainText('Loading what goes live')
    await publish.click()
    await expect(page.getByText('This flow is live.')).toBeVisible()
    await expect.poll(async () => (await api.getFlow(flow.id)).status).toBe('published')
  })
})

test.describe('a flow that somebody changes meanwhile', () => {
  test.use({ expected: { errors: [/412 \(Precondition Failed\)/] } })

  test('is not published unseen: the question is asked once more', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Rain', status: 'published' })
    await api.updateFlow(flow.id, { status: 'draft' })
    await page.goto(`/flows/${flow.id}`)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(difference(page)).toContainText('Nothing has changed')
    await kofi.updateFlow(flow.id, { name: 'Storm' })
    await question(page).getByRole('button', { name: 'Publish' }).click()
    await expect(question(page)).toContainText('It was changed while you were looking.')
    await expect(difference(page).getByRole('insertion')).toHaveText(['Storm'])
    await expect(difference(page)).toContainText('changed by Kofi')
    expect((await api.getFlow(flow.id)).status).toBe('draft')
    await question(page).getByRole('button', { name: 'Publish' }).click()
    await expect(notice(page, '“Storm” is published.')).toBeVisible()
    expect((await api.getFlow(flow.id)).status).toBe('published')
  })

  test('is not paused unseen either, and what is done already isn’t offered', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Rain', status: 'published' })
    await page.goto(`/flows/${flow.id}`)
    await alive(page)
    await kofi.updateFlow(flow.id, { description: 'Not yet!' })
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(question(page)).toContainText('“Rain” was changed meanwhile')
    await expect(question(page).getByRole('insertion')).toHaveText(['Not yet!'])
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Published')
    expect((await api.getFlow(flow.id)).status).toBe('published')
    await question(page).getByRole('button', { name: 'Pause' }).click()
    await expect(notice(page, '“Rain” is paused.')).toBeVisible()

    await api.updateFlow(flow.id, { status: 'published' })
    await page.reload()
    await alive(page)
    await kofi.updateFlow(flow.id, { status: 'draft' })
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(question(page)).toContainText('can’t be done any more')
    await expect(question(page).getByRole('button', { name: 'Pause' })).toHaveCount(0)
    await question(page).getByRole('button', { name: 'Close' }).first().click()
    expect((await api.getFlow(flow.id)).status).toBe('draft')
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Draft')
  })

  test('is not taken back by an Undo, but one’s own moves are', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Rain', status: 'published' })
    await page.goto(`/flows/${flow.id}`)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(notice(page, 'is paused')).toBeVisible()
    await page.getByRole('button', { name: 'Return to draft' }).click()
    await expect(notice(page, 'is a draft again')).toBeVisible()
    // That of the second move: the one of the first has gone.
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(notice(page, 'is as it was before')).toBeVisible()
    expect((await api.getFlow(flow.id)).status).toBe('paused')
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(notice(page, 'is published again')).toBeVisible()

    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(notice(page, 'is paused')).toBeVisible()
    await kofi.updateFlow(flow.id, { description: 'Mended meanwhile' })
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    const failure = page.getByRole('alert').filter({ hasText: 'could not be undone' })
    await expect(failure).toContainText('Someone has changed this flow')
    expect((await api.getFlow(flow.id)).status).toBe('paused')
    await failure.getByRole('button', { name: 'History' }).click()
    await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Changes' }).getByRole('listitem').first()).toContainText('Kofi')
  })
})

test('a move whose answer was lost is made once, and a retry knows that it was', async ({ page, api, expected }) => {
  expected.errors.push(/Failed to load resource/, /net::ERR/, /412/)
  const flow = await api.createFlow({ name: 'Rain', status: 'published' })
  await page.goto(`/flows/${flow.id}`)
  await page.route(`**/v1/flows/${flow.id}`, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Pause' }).click()
  const failure = page.getByRole('alert').filter({ hasText: 'could not be paused' })
  await expect(failure).toContainText('It may have been done all the same; trying again does not do it twice.')
  expect((await api.getFlow(flow.id)).status).toBe('paused')
  await page.unroute(`**/v1/flows/${flow.id}`)
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(notice(page, '“Rain” is paused.')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Paused')
})
