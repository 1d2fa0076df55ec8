import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'
import { withoutNews } from './support/without-news.ts'

test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/] } })

// What a save meets that nobody was told of before; with news it is tested in live.e2e.ts.
test.beforeEach(async ({ context }) => void (await withoutNews(context)))

const conflict = (page: Page) =>
  page.getByRole('region', { name: 'This flow was changed elsewhere while you were writing' })
const save = (page: Page) => page.getByRole('button', { name: 'Save changes' }).click()
/** A form that knows which version it starts from: it asks for that once it is alive. */
const opened = async (page: Page, path: string) => {
  const version = path.endsWith('/edit') && page.waitForResponse((answer) => answer.url().includes('/v1/flows/'))
  await page.goto(path)
  await alive(page)
  await version
}

test('two browsers edit one flow: nothing of either is lost', async ({
  page,
  browser,
  context,
  server,
  api,
  watch,
}) => {
  const flow = await api.createFlow({ name: 'Rain', description: 'Old words', metadata: '{"a": 1, "b": 2}' })
  const path = `${server.url}/flows/${flow.id}/edit`
  const elsewhere = await browser.newContext({ storageState: await context.storageState(), locale: 'en-GB' })
  watch(elsewhere)
  const other = await elsewhere.newPage()
  await opened(page, path)
  await opened(other, path)
  await page.getByLabel('Name').fill('Rain of mine')
  await page.getByLabel('Description').fill('Words of mine')
  await page.getByRole('textbox', { name: 'Metadata' }).fill('{"a": 10, "b": 2}')
  await other.getByLabel('Description').fill('Words of hers')
  await other.getByRole('radio', { name: 'SMS' }).check()
  await other.getByRole('textbox', { name: 'Metadata' }).fill('{"a": 1, "b": 20}')
  await save(other)
  await expect(other.getByRole('heading', { name: 'Rain', exact: true, level: 1 })).toBeVisible()

  await save(page)
  await expect(conflict(page)).toBeFocused()
  await expect(conflict(page)).toContainText('Already in the form below, as saved elsewhere: Type.')
  await expect(page.getByRole('radio', { name: 'SMS' })).toBeChecked()
  const description = conflict(page).getByRole('group', { name: 'Description' })
  await expect(description.getByRole('radio', { name: 'Typed here' })).toHaveAccessibleDescription('Words of mine')
  await expect(description.getByRole('radio', { name: 'Saved elsewhere' })).toHaveAccessibleDescription('Words of hers')
  await expect(description.getByRole('definition')).toHaveText('Old words')
  const metadata = conflict(page).getByRole('group', { name: 'Metadata' })
  await expect(metadata.getByText('"a": 10')).toBeVisible()
  await expect(metadata.getByText('"b": 20')).toBeVisible()

  // Nothing is decided by not looking.
  await save(page)
  expect(await api.getFlow(flow.id)).toMatchObject({ name: 'Rain', description: 'Words of hers' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(description.getByRole('radio', { name: 'Saved elsewhere' })).toBeChecked()
  await expect(page.getByLabel('Description')).toHaveValue('Words of hers')
  await metadata.getByRole('radio', { name: 'Typed here' }).check()
  await expect(page.getByRole('textbox', { name: 'Metadata' })).toHaveText('{"a": 10, "b": 2}')
  await save(page)
  await expect(page.getByRole('heading', { name: 'Rain of mine', exact: true, level: 1 })).toBeVisible()
  expect(await api.getFlow(flow.id)).toMatchObject({
    name: 'Rain of mine',
    description: 'Words of hers',
    type: 'sms',
    metadata: '{"a": 10, "b": 2}',
  })
  await elsewhere.close()
})

test('what only the other changed is put together, and said', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Sun' })
  await opened(page, `/flows/${flow.id}/edit`)
  await api.updateFlow(flow.id, { description: 'Hers', type: 'sms' })
  await page.getByLabel('Name').fill('Sun and wind')
  await save(page)
  const told =
    'The changes to “Sun and wind” are saved, together with what was changed elsewhere: Description and Type.'
  await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible()
  expect(await api.getFlow(flow.id)).toMatchObject({ name: 'Sun and wind', description: 'Hers', type: 'sms' })
})

test('a flow that was published meanwhile goes live with nothing unseen', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Harvest' })
  await opened(page, `/flows/${flow.id}/edit`)
  await page.getByLabel('Name').fill('Harvest at Parakou')
  await api.updateFlow(flow.id, { status: 'published' })
  await save(page)
  await expect(conflict(page)).toContainText('It was published. It is live')
  expect(await api.getFlow(flow.id)).toMatchObject({ name: 'Harvest', status: 'published' })
  await save(page)
  await expect(page.getByRole('heading', { name: 'Harvest at Parakou', exact: true, level: 1 })).toBeVisible()
  expect((await api.getFlow(flow.id)).status).toBe('published')
})

test('a draft meets what was changed since it was typed', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Market' })
  await opened(page, `/flows/${flow.id}/edit`)
  await page.getByLabel('Name').fill('Market of mine')
  await expect(page.getByRole('status').filter({ hasText: 'Kept on this device' })).toBeVisible()
  await page.goto('/flows')
  await api.updateFlow(flow.id, { name: 'Market of hers', description: 'Hers' })
  await opened(page, `/flows/${flow.id}/edit`)
  await page.getByRole('button', { name: /^Restore what you typed/ }).click()
  await conflict(page).getByRole('group', { name: 'Name' }).getByRole('radio', { name: 'Typed here' }).check()
  await expect(page.getByLabel('Description')).toHaveValue('Hers')
  await save(page)
  await expect(page.getByRole('heading', { name: 'Market of mine', exact: true, level: 1 })).toBeVisible()
})

test('a save whose answer was lost is not done twice, nor taken for somebody else’s', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Once' })
  const path = `/flows/${flow.id}/edit`
  const patch = `**/v1/flows/${flow.id}`
  const keys: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') keys.push(request.headers()['idempotency-key'])
  })
  await opened(page, path)
  await page.getByLabel('Name').fill('Once only')
  await page.route(patch, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'trying again does not do it twice' })).toBeVisible()
  await page.getByLabel('Description').fill('And more')
  await expect(page.getByRole('status').filter({ hasText: 'Save when you are ready.' })).toBeVisible()
  await page.reload()
  await alive(page)
  await page.unroute(patch)
  const offer = page.getByRole('group', { name: 'You were writing here before' })
  await expect(offer).toContainText('The save was not confirmed. Restore it and save: it is not saved twice.')
  await offer.getByRole('button', { name: /^Restore/ }).click()
  await save(page)
  await expect(page.getByRole('heading', { name: 'Once only', exact: true, level: 1 })).toBeVisible()
  await expect(conflict(page)).toHaveCount(0)
  expect(await api.getFlow(flow.id)).toMatchObject({ name: 'Once only', description: 'And more' })
  expect(keys[1], 'the retry has the key of the first').toBe(keys[0])
  expect(keys).toHaveLength(3)
})

test('a save that was cut off before the server had it waits, and is not sent by itself', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Wait' })
  await opened(page, `/flows/${flow.id}/edit`)
  await page.getByLabel('Name').fill('Wait for me')
  await page.route('**/*', (route) => route.abort())
  await save(page)
  await expect(page.getByRole('status').filter({ hasText: 'Waiting for a connection.' })).toBeVisible()
  await api.updateFlow(flow.id, { description: 'Meanwhile' })
  await page.unroute('**/*')
  await expect(page.getByRole('status').filter({ hasText: 'The connection is back.' })).toBeVisible({ timeout: 15_000 })
  const changes = page.getByRole('region', { name: 'What you are about to save' })
  await expect(changes.getByRole('deletion')).toHaveText('Wait')
  await expect(changes.getByRole('insertion')).toHaveText('Wait for me')
  expect((await api.getFlow(flow.id)).name).toBe('Wait')
  await save(page)
  await expect(page.getByRole('heading', { name: 'Wait for me', exact: true, level: 1 })).toBeVisible()
  expect(await api.getFlow(flow.id)).toMatchObject({ name: 'Wait for me', description: 'Meanwhile' })
})

test('a new flow whose answer was lost and that was written on is one flow', async ({ page, api }) => {
  await opened(page, '/flows/new')
  await page.getByLabel('Name').fill('First version')
  await page.route('**/v1/flows', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The flow was not saved' })).toBeVisible()
  await page.unroute('**/v1/flows')
  await page.getByLabel('Name').fill('Second version')
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await expect(page.getByRole('heading', { name: 'Second version', exact: true, level: 1 })).toBeVisible()
  expect((await api.listFlows()).data).toMatchObject([{ name: 'Second version', status: 'published' }])
})
