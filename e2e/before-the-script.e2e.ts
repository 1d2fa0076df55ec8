import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { builtFile } from './support/built-file.ts'
import { twelveFlows } from './support/flow-list.ts'
import { accessKey, expect, test } from './support/test.ts'

const names = (page: Page) => page.getByRole('rowheader')

/** Keeps the dashboard's script from arriving until it is let go. */
const holdScript = async (page: Page) => {
  const held = Promise.withResolvers<void>()
  await page.route(builtFile('index.html'), async (route) => {
    await held.promise
    await route.continue()
  })
  return held.resolve
}

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false })

  test('the list is read, filtered, sorted and paged by its links, and a flow opens', async ({ page, api }) => {
    for (let number = 1; number <= 12; number += 1)
      await api.createFlow({ name: `Flow ${String(number).padStart(2, '0')}`, status: number > 8 ? 'paused' : 'draft' })
    await page.goto('/')
    await expect(page).toHaveURL(/\/flows$/)
    await expect(names(page)).toHaveCount(10)
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(names(page)).toHaveText(['Flow 02', 'Flow 01'])
    await page.getByRole('link', { name: 'Paused' }).click()
    await expect(names(page)).toHaveText(['Flow 12', 'Flow 11', 'Flow 10', 'Flow 09'])
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await expect(names(page)).toHaveText(['Flow 09', 'Flow 10', 'Flow 11', 'Flow 12'])
    await page.getByRole('link', { name: 'Flow 11' }).click()
    await expect(page.getByRole('heading', { name: 'Flow 11', level: 1 })).toBeVisible()
  })
})

test('links work before the script has come', async ({ page, api }) => {
  await api.createFlow({ name: 'Draft flow' })
  await api.createFlow({ name: 'Paused flow', status: 'paused' })
  const letGo = await holdScript(page)
  await page.goto('/flows', { waitUntil: 'commit' })
  await page.getByRole('link', { name: 'Paused' }).first().click({ noWaitAfter: true })
  await expect(page).toHaveURL(/status=paused/)
  await expect(names(page)).toHaveText(['Paused flow'])
  letGo()
})

test('what is typed and pressed before the script has come is not lost', async ({ page, api }) => {
  const letGo = await holdScript(page)
  await page.goto('/flows/new', { waitUntil: 'commit' })
  await page.getByRole('textbox', { name: 'Name' }).fill('Rain alert')
  await page.getByRole('textbox', { name: 'Description' }).fill('For the fishers')
  for (const type of ['SMS', 'Voice', 'SMS']) await page.getByRole('radio', { name: type }).check({ force: true })
  await page.getByRole('button', { name: 'Save draft' }).click({ noWaitAfter: true })
  await expect(page.getByRole('button', { name: 'Save draft' })).toHaveAttribute('aria-busy', 'true')
  expect((await api.listFlows()).meta.total).toBe(0)
  letGo()
  await expect(page.getByRole('heading', { name: 'Rain alert', level: 1 })).toBeVisible()
  expect((await api.listFlows()).data).toMatchObject([
    { name: 'Rain alert', description: 'For the fishers', type: 'sms', status: 'draft' },
  ])
})

test('whoever scrolls before the script has come stays where they are', async ({ page, api }) => {
  await twelveFlows(api)
  await page.setViewportSize({ width: 1280, height: 400 })
  const letGo = await holdScript(page)
  await page.goto('/flows', { waitUntil: 'commit' })
  await expect(names(page)).toHaveCount(10)
  await page.evaluate(() => window.scrollTo(0, 300))
  letGo()
  await alive(page)
  // The router looks where to scroll to once it has rendered.
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => window.scrollY)).toBe(300)
  await page.getByRole('link', { name: 'Programme 03' }).click()
  await expect(page.getByRole('heading', { name: 'Programme 03', level: 1 })).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  // The press may have scrolled a little further.
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThanOrEqual(300)
})

test('a search typed before the script has come is carried out', async ({ page, api }) => {
  await api.createFlow({ name: 'Rain alert' })
  await api.createFlow({ name: 'Market prices' })
  const letGo = await holdScript(page)
  await page.goto('/flows', { waitUntil: 'commit' })
  await page.getByRole('searchbox', { name: 'Search flows' }).fill('rain')
  letGo()
  await expect(names(page)).toHaveText(['Rain alert'])
  await expect(page).toHaveURL(/search=rain/)
  await expect(page.getByRole('searchbox', { name: 'Search flows' })).toHaveValue('rain')
})

for (const tasks of [1, 2, 3])
  test(`a type chosen while the page comes alive is applied, ${tasks} tasks into it`, async ({ page, api }) => {
    await api.createFlow({ name: 'Rain alert' })
    await api.createFlow({ name: 'Market prices', type: 'sms' })
    await page.addInitScript((tasks) => {
      const add = EventTarget.prototype.addEventListener
      let isChosen = false
      EventTarget.prototype.addEventListener = function (...listening: Parameters<typeof add>) {
        add.apply(this, listening)
        // React has begun to listen, and has taken over nothing yet.
        if (isChosen || listening[0] !== 'change' || !(this instanceof HTMLElement)) return
        isChosen = true
        const { port1, port2 } = new MessageChannel()
        let done = 0
        port1.addEventListener('message', () => {
          done += 1
          if (done < tasks) return port2.postMessage(null)
          const type = document.querySelector('select')!
          type.value = 'sms'
          for (const name of ['input', 'change']) type.dispatchEvent(new Event(name, { bubbles: true }))
        })
        port1.start()
        port2.postMessage(null)
      }
    }, tasks)
    await page.goto('/flows')
    await expect(names(page)).toHaveText(['Market prices'])
    await expect(page.getByLabel('Type', { exact: true })).toHaveValue('sms')
  })

test('a key typed before the script has come signs in, and never reaches the address', async ({ browser, server }) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const letGo = await holdScript(page)
  await page.goto(`${server.url}/flows`, { waitUntil: 'commit' })
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fflows$/)
  await page.getByRole('textbox', { name: 'Access key' }).fill(accessKey)
  // As a password manager does it.
  await page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit())
  letGo()
  await expect(page.getByRole('heading', { name: 'No flows yet' })).toBeVisible()
  expect(asked.filter((url) => url.includes(accessKey))).toEqual([])
  await context.close()
})

test('before it is drawn, a page takes nothing over, and looks up its place only where somebody was before', async ({
  page,
  api,
}) => {
  await api.createFlow({ name: 'Rain alert' })
  await page.addInitScript(() => {
    const { getItem } = Storage.prototype
    let reads = 0
    Storage.prototype.getItem = function (name) {
      reads += 1
      return getItem.call(this, name)
    }
    const note = () => (document.documentElement.dataset['drawn'] = `${reads} ${'$_TSR' in window}`)
    addEventListener('DOMContentLoaded', () => requestAnimationFrame(note))
  })
  const drawn = page.locator('html')
  await page.goto('/flows')
  await expect(drawn).toHaveAttribute('data-drawn', '0 false')
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(page).toHaveURL(/sort=name/)
  await page.reload()
  await expect(drawn).toHaveAttribute('data-drawn', '1 false')
})

test('a page that a browser translates comes alive all the same', async ({ page, api }) => {
  await api.createFlow({ name: 'Rain alert' })
  const letGo = await holdScript(page)
  await page.goto('/flows', { waitUntil: 'commit' })
  await expect(names(page)).toHaveText(['Rain alert'])
  await page.evaluate(() => {
    document.documentElement.lang = 'pt'
  })
  letGo()
  await page.getByRole('button', { name: 'Actions for Rain alert' }).click()
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeVisible()
})

test.describe('a script that does not come', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/] } })

  test('leaves the page readable, and says so', async ({ page, api }) => {
    await api.createFlow({ name: 'Rain alert' })
    await page.route(builtFile('index.html'), (route) => route.abort())
    await page.goto('/flows')
    await expect(page.getByText('This page did not load completely')).toBeVisible()
    await expect(names(page)).toHaveText(['Rain alert'])
    await page.unroute(builtFile('index.html'))
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Actions for Rain alert' }).click()
    await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeVisible()
  })
})
