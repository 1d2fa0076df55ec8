import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { offer, restore, state } from './support/draft-offer.ts'
import { createMortalBrowser } from './support/mortal-browser.ts'
import { expect, signIn, test } from './support/test.ts'

test('what was typed half a second before the browser was killed is offered when it is back', async ({
  server,
  api,
  watch,
}) => {
  const flow = await api.createFlow({ name: 'Rain alert', metadata: '{ "b":1.10 }' })
  const browser = await createMortalBrowser()
  try {
    watch(browser.context())
    await signIn(browser.context(), server)
    const page = await browser.context().newPage()
    await page.goto(`${server.url}/flows/${flow.id}/edit`)
    await alive(page)
    await page.getByLabel('Description').pressSequentially('For the fishers of Ganvié', { delay: 30 })
    await page.getByRole('textbox', { name: 'Metadata' }).fill('{ "b":1.10,\n  "wards": [')
    await page.waitForTimeout(500)
    await browser.kill()

    await browser.restart()
    watch(browser.context())
    // The cookie was written seconds ago: it went with the browser.
    await signIn(browser.context(), server)
    const again = await browser.context().newPage()
    await again.goto(`${server.url}/flows/${flow.id}/edit`)
    await expect(offer(again)).toContainText('You changed: Description and Metadata.')
    await expect(offer(again)).toBeFocused()
    await restore(again).click()
    await expect(again.getByLabel('Description')).toHaveValue('For the fishers of Ganvié')
    await expect(again.getByRole('textbox', { name: 'Metadata' })).toHaveText('{ "b":1.10,  "wards": [', {
      useInnerText: false,
    })
    await expect(offer(again)).toHaveCount(0)
    await again.getByRole('textbox', { name: 'Metadata' }).fill('{"wards": [1]}')
    await again.getByRole('button', { name: 'Save changes' }).click()
    await expect(again.getByRole('heading', { name: 'Rain alert', exact: true, level: 1 })).toBeVisible()
    expect(await api.getFlow(flow.id)).toMatchObject({
      description: 'For the fishers of Ganvié',
      metadata: '{"wards": [1]}',
    })
    await again.goto(`${server.url}/flows/${flow.id}/edit`)
    await expect(state(again, 'Everything here is saved')).toBeVisible()
    await again.waitForTimeout(800)
    await expect(offer(again)).toHaveCount(0)
  } finally {
    await browser.stop()
  }
})

test('a page that is left in the middle of a word has kept it', async ({ page }) => {
  await page.goto('/flows/new')
  // What some other program of the same address left half written is no draft, and hides none.
  await page.evaluate(() => localStorage.setItem('flow-draft of another', '{'))
  await alive(page)
  await page.getByLabel('Name').pressSequentially('Half a tho')
  await page.reload()
  await restore(page).click()
  await expect(page.getByLabel('Name')).toHaveValue('Half a tho')
  await page.goto('/flows')
  await page.goBack()
  await expect(offer(page)).toBeVisible()
  await offer(page).getByRole('button', { name: 'Discard it' }).click()
  await expect(offer(page)).toHaveCount(0)
  await page.reload()
  await alive(page)
  await page.waitForTimeout(800)
  await expect(offer(page)).toHaveCount(0)
})

test('what was typed last is kept although the store of the device was busy when the page was left', async ({
  page,
}) => {
  await page.goto('/flows/new')
  await alive(page)
  await page.getByLabel('Name').fill('Half')
  await expect(state(page, 'Kept on this device')).toBeVisible()
  await occupyStore(page)
  await page.getByLabel('Name').fill('Half a tho')
  await page.reload()
  await restore(page).click()
  await expect(page.getByLabel('Name')).toHaveValue('Half a tho')
  await page.reload()
  await restore(page).click()
  await expect(page.getByLabel('Name')).toHaveValue('Half a tho')
})

/** Reads from the store of the drafts without an end, so that no write gets its turn while the page is open. */
const occupyStore = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opened = indexedDB.open('flow-drafts')
        opened.onsuccess = () => {
          const store = opened.result.transaction('drafts', 'readwrite').objectStore('drafts')
          const read = () => {
            store.get('nothing').onsuccess = read
          }
          read()
          resolve()
        }
      }),
  )

test('what stands in the form when something is restored is kept as well', async ({ page }) => {
  await page.goto('/flows/new')
  await alive(page)
  await page.getByLabel('Name').fill('First thought')
  await expect(state(page, 'Kept on this device')).toBeVisible()
  await page.reload()
  await page.getByLabel('Name').fill('Second thought')
  await restore(page).click()
  await expect(page.getByLabel('Name')).toHaveValue('First thought')
  await page.reload()
  await expect(offer(page)).toHaveCount(2)
})

test('the line by the buttons says how safe it is, and leaving says that it stays', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Market prices' })
  await page.goto(`/flows/${flow.id}/edit`)
  await expect(state(page, 'Everything here is saved')).toBeVisible()
  await page.getByLabel('Name').fill('Market prices, Bohicon')
  await expect(state(page, 'Kept on this device')).toBeVisible()
  await page.getByLabel('Name').fill('Market prices')
  await expect(state(page, 'Everything here is saved')).toBeVisible()
  await page.getByLabel('Name').fill('Market')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  await expect(dialog).toContainText('stays on this device and is offered to you when you come back')
  await dialog.getByRole('button', { name: 'Leave without saving' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await restore(page).click()
  await expect(page.getByLabel('Name')).toHaveValue('Market')
})

test('a device that can keep nothing says so, and the browser asks before it is lost', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await page.goto('/flows/new')
  await page.getByLabel('Name').fill('On thin ice')
  await expect(state(page, 'This device can’t keep what you type.')).toBeVisible()
  const questions: string[] = []
  page.on('dialog', async (dialog) => {
    questions.push(dialog.type())
    await dialog.accept()
  })
  await page.reload()
  expect(questions).toEqual(['beforeunload'])
})

test('two tabs on one flow know of each other, and keep apart what is typed', async ({
  page,
  context,
  api,
  server,
}) => {
  const flow = await api.createFlow({ name: 'Vaccination' })
  const path = `${server.url}/flows/${flow.id}/edit`
  const words = 'This flow is open for editing in another tab.'
  await page.goto(path)
  await alive(page)
  await page.getByLabel('Description').fill('In the first tab')
  await expect(state(page, 'Kept on this device')).toBeVisible()
  const other = await context.newPage()
  await other.goto(path)
  await expect(state(other, words)).toBeVisible()
  await expect(state(page, words)).toBeVisible()
  await expect(offer(other)).toHaveCount(0)
  await other.getByLabel('Description').fill('In the second tab')
  await expect(state(other, 'Kept on this device')).toBeVisible()
  await page.close()
  await expect(state(other, words)).toHaveCount(0)
  await expect(offer(other)).toBeVisible()
  await other.reload()
  await expect(offer(other)).toHaveCount(2)
})
