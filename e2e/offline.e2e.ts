import { alive } from './support/alive.ts'
import { builtFile } from './support/built-file.ts'
import { isKept, keepOnDevice, lineNote } from './support/kept-on-device.ts'
import { accessKey, expect, test } from './support/test.ts'
import { updatableServer } from './support/updated-server.ts'
import { withoutNews } from './support/without-news.ts'

test.use({
  serviceWorkers: 'allow',
  expected: { errors: [/Failed to load resource/, /net::ERR/, /Failed to update a ServiceWorker/] },
})

test('on a dead line the dashboard opens, says since when, and shows what was read', async ({ page, api, server }) => {
  const flow = await api.createFlow({ name: 'Market prices', description: 'Maize and beans', status: 'draft' })
  await api.createFlow({ name: 'Rain alert' })
  await page.goto('/flows')
  await keepOnDevice(page)
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  await page.getByRole('link', { name: 'Rain alert' }).click()
  await expect(page.getByRole('heading', { name: 'Rain alert', level: 1 })).toBeVisible()
  await expect(page.getByText('This flow has not called or written to anyone yet.')).toBeVisible()

  await server.kill()
  await page.goto('/flows')
  await expect(page.getByRole('rowheader')).toHaveText(['Rain alert', 'Market prices'])
  await expect(lineNote(page)).toContainText(/the server last answered .+ago/)
  await expect(lineNote(page)).toContainText(/What you see was read .+ago/)
  await page.goto(`/flows/${flow.id}`)
  await expect(page.getByText('Maize and beans')).toBeVisible()
  await page.goto('/flows?status=paused')
  await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible()

  await page.goto(`/flows/${flow.id}/edit`)
  await expect(page.getByRole('heading', { name: 'The flow could not be loaded' })).toBeVisible()

  await page.goto('/flows')
  await expect(page.getByRole('rowheader')).toHaveText(['Rain alert', 'Market prices'])
  const checked = page.waitForEvent('requestfailed')
  await lineNote(page).getByRole('button', { name: 'Check again' }).click()
  await checked
  await expect(lineNote(page)).toContainText(/What you see was read .+ago/)
  await server.restart()
  await api.updateFlow(flow.id, { name: 'Market prices, Bohicon' })
  await expect(lineNote(page)).toHaveCount(0)
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices, Bohicon', 'Rain alert'])
})

test('the description of the API is read on a dead line, once it was seen', async ({ page, server }) => {
  await page.goto('/flows')
  await keepOnDevice(page)
  await page.goto('/docs')
  await expect(page.getByRole('heading', { level: 1, name: 'Flows API' })).toBeVisible()
  await server.kill()
  await page.goto('/docs')
  await expect(page.getByRole('heading', { level: 1, name: 'Flows API' })).toBeVisible()
})

test('signing out leaves nothing of what was read on the device', async ({ page, api, server }) => {
  await api.createFlow({ name: 'Market prices' })
  await page.goto('/flows')
  await keepOnDevice(page)
  await page.goto('/flows/new')
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await server.kill()
  await page.goto('/flows')
  await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible()
  await expect(page.getByText('Market prices')).toHaveCount(0)
})

test('what comes after signing out in the next tab is not kept either', async ({ page, context, api, server }) => {
  await withoutNews(context)
  await api.createFlow({ name: 'Market prices' })
  const asked = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const hold = (path: string) => {
    if (!path.includes('=market')) return undefined
    asked.resolve()
    return held.promise
  }
  const slow = await updatableServer(server.url, { hold })
  await context.request.post(`${slow.url}/session`, { data: { key: accessKey } })
  await page.goto(`${slow.url}/flows`)
  await keepOnDevice(page)
  await alive(page)
  await page.getByRole('searchbox', { name: 'Search flows' }).fill('market')
  await asked.promise
  const other = await context.newPage()
  await other.goto(`${slow.url}/flows`)
  await other.getByRole('button', { name: 'Account' }).click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  held.resolve()
  await other.waitForTimeout(1000)
  const kept = await other.evaluate(async () => (await (await caches.open('answers')).keys()).map(({ url }) => url))
  expect(kept.filter((url) => /v1|flow-rows/.test(url))).toEqual([])
  await slow.stop()
})

test('what was kept before one’s own change is not shown after it', async ({ page, api, server }) => {
  const flow = await api.createFlow({ name: 'Market prices', status: 'published' })
  await page.goto('/flows')
  await keepOnDevice(page)
  await page.goto('/flows/new')
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  await page.getByRole('link', { name: 'Published' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await expect.poll(async () => (await api.getFlow(flow.id)).status).toBe('paused')

  await server.kill()
  await page.goto('/flows?status=published')
  await expect(page.getByRole('heading', { name: 'The flows could not be loaded' })).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(0)
})

test('a change of one’s own leaves other flows, and the list one came from, on the device', async ({
  page,
  api,
  server,
}) => {
  const other = await api.createFlow({ name: 'Rain alert', description: 'Before heavy rain' })
  const flow = await api.createFlow({ name: 'Market prices' })
  await page.goto('/flows')
  await keepOnDevice(page)
  await page.getByRole('link', { name: 'Rain alert' }).click()
  await expect(page.getByText('Before heavy rain')).toBeVisible()
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  await page.getByRole('link', { name: 'Market prices' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Name').fill('Market prices, Bohicon')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('heading', { name: 'Market prices, Bohicon', level: 1 })).toBeVisible()
  for (const path of ['/flow-rows?page=1&limit=10&sort=-updated_at', `/v1/flows/${flow.id}`])
    await expect.poll(() => isKept(page, path)).toBe(true)

  await server.kill()
  await page.goto('/flows')
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices, Bohicon', 'Rain alert'])
  await page.goto(`/flows/${flow.id}`)
  await expect(page.getByRole('heading', { name: 'Market prices, Bohicon', level: 1 })).toBeVisible()
  await page.goto(`/flows/${other.id}`)
  await expect(page.getByText('Before heavy rain')).toBeVisible()
})

test('the trash and the history of a flow are read on a dead line, once they were seen', async ({
  page,
  api,
  server,
}) => {
  const flow = await api.createFlow({ name: 'Market prices' })
  await api.updateFlow(flow.id, { description: 'Maize and beans' })
  await api.deleteFlow((await api.createFlow({ name: 'Old alert' })).id)
  await page.goto('/flows')
  await keepOnDevice(page)
  await page.getByRole('link', { name: 'Trash' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['Old alert'])
  await page.getByRole('link', { name: 'Flows', exact: true }).click()
  await page.getByRole('link', { name: 'Market prices' }).click()
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByRole('link', { name: 'Description added' }).click()
  await expect(page.getByRole('heading', { name: 'What changed', level: 1 })).toBeVisible()
  await expect(page.getByText('Maize and beans')).toBeVisible()
  const compared = page.url()

  await server.kill()
  await page.goto('/flows/trash')
  await expect(page.getByRole('rowheader')).toHaveText(['Old alert'])
  await expect(lineNote(page)).toContainText(/What you see was read .+ago/)
  await page.getByRole('button', { name: 'Restore Old alert' }).click()
  await expect(page.getByText('“Old alert” could not be restored.')).toBeVisible()
  await page.goto(`/flows/${flow.id}/history`)
  await expect(page.getByRole('list', { name: 'Changes' }).getByRole('listitem')).toHaveCount(2)
  await expect(lineNote(page)).toContainText(/What you see was read .+ago/)
  await page.goto(compared)
  await expect(page.getByText('Maize and beans')).toBeVisible()
})

test('what was kept before the trash was emptied is not shown after it', async ({ page, api, server }) => {
  const flow = await api.createFlow({ name: 'Market prices' })
  await page.goto('/flows')
  await keepOnDevice(page)
  await page.getByRole('link', { name: 'Market prices' }).click()
  await expect(page.getByText('This flow has not called or written to anyone yet.')).toBeVisible()
  // As somebody else does it: nothing that was kept here is forgotten.
  await api.deleteFlow(flow.id)
  await page.goto('/flows/trash')
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()

  await server.kill()
  await page.goto(`/flows/${flow.id}`)
  await expect(page.getByRole('heading', { name: 'The flow could not be loaded' })).toBeVisible()
})

test('a new version is offered, and loses nothing that was typed before', async ({ page, context, server }) => {
  await withoutNews(context)
  const updatable = await updatableServer(server.url)
  await page.context().request.post(`${updatable.url}/session`, { data: { key: accessKey } })
  await page.goto(`${updatable.url}/flows/new`)
  await keepOnDevice(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Half a thought')
  const other = await page.context().newPage()
  await other.goto(`${updatable.url}/flows`)
  await alive(other)
  updatable.update()
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  const offer = page.getByRole('status').filter({ hasText: 'A new version of the dashboard is ready.' })
  await expect(offer).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a thought')

  await offer.getByRole('button', { name: 'Load it' }).click()
  await page.getByRole('button', { name: /^Restore what you typed/ }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a thought')
  await expect(offer).toHaveCount(0)

  // The other tab still runs the old version, whose files are gone.
  const inOther = other.getByRole('status').filter({ hasText: 'A new version of the dashboard is ready.' })
  await inOther.getByRole('button', { name: 'Load it' }).click()
  await expect(inOther).toHaveCount(0)
  const script = builtFile('index.html').replace('**/assets/', '/updated/')
  await expect(other.locator(`link[rel="modulepreload"][href="${script}"]`)).toHaveCount(1)
  await updatable.stop()
})

test.describe('a dead line at the wrong moment', () => {
  // What kept a page from being shown is in the console as well.
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/, /Unreachable/] } })

  test('signing out on a dead line is tried again once the line is back', async ({ page, server }) => {
    await page.goto('/flows')
    await keepOnDevice(page)
    await server.kill()
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    const tryAgain = page.getByRole('button', { name: 'Try again' })
    await expect(tryAgain).toBeVisible({ timeout: 20_000 })
    await server.restart()
    await tryAgain.click()
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
  })
})
