import type { Locator, Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'

const undo = (page: Page) => page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' })
const said = (page: Page, text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text)
const actionsFor = (page: Page, name: string) => page.getByRole('button', { name: `Actions for ${name}` })

/** From the menu of the flow's row. */
const act = async (page: Page, name: string, action: string) => {
  await alive(page)
  await actionsFor(page, name).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test.describe('with the keyboard', () => {
  test('a message is one key away, and the focus goes on to the flow once it is undone', async ({ page, api }) => {
    for (const name of ['Rain', 'Harvest', 'Market']) await api.createFlow({ name, status: 'published' })
    await page.goto('/flows')
    await act(page, 'Rain', 'Pause')
    await expect(said(page, '“Rain” is paused.')).toBeVisible()
    await expect(actionsFor(page, 'Rain')).toBeFocused()
    await page.keyboard.press('F8')
    await expect(undo(page)).toBeFocused()
    await expect(undo(page)).toHaveAttribute('aria-keyshortcuts', 'F8')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Rain' })).toBeFocused()
    await expect(said(page, '“Rain” is as it was before.')).toBeVisible()
  })

  test('messages come right before the content, and give the focus back', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Rain', status: 'published' })
    await page.goto(`/flows/${flow.id}`)
    const pause = page.getByRole('button', { name: 'Pause' })
    await pause.focus()
    await pause.press('Enter')
    await expect(undo(page)).toBeVisible()
    const heading = page.getByRole('heading', { level: 1 })
    await heading.focus()
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByRole('link', { name: 'Flows', exact: true })).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    const dismiss = page.getByRole('button', { name: 'Dismiss' })
    await expect(dismiss).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(undo(page)).toBeFocused()
    await page.getByRole('link', { name: 'Edit' }).focus()
    await page.keyboard.press('F8')
    await page.keyboard.press('Tab')
    await expect(dismiss).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Edit' })).toBeFocused()

    await page.getByRole('button', { name: 'Return to draft' }).click()
    await expect(undo(page)).toBeVisible()
    await page.keyboard.press('F8')
    await page.keyboard.press('Enter')
    await expect(heading).toBeFocused()
  })

  test('a row that leaves the list gives the focus to the next, the last one to the heading', async ({ page, api }) => {
    for (const name of ['Rain', 'Harvest', 'Market']) await api.createFlow({ name })
    await page.goto('/flows?status=draft')
    const publish = async (name: string) => {
      await act(page, name, 'Publish')
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
      await expect(page.getByRole('rowheader', { name })).toHaveCount(0)
    }
    await publish('Harvest')
    await expect(actionsFor(page, 'Rain')).toBeFocused()
    await publish('Rain')
    const heading = page.getByRole('heading', { name: 'Flows', level: 1 })
    await expect(heading).toBeFocused()
    await publish('Market')
    await expect(page.getByRole('heading', { name: 'No flow matches' })).toBeVisible()
    await expect(heading).toBeFocused()

    // The flow is on the page again only once the Undo is carried out.
    await page.keyboard.press('F8')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Market' })).toBeFocused()
  })
})

test('the Undo of what left a page of a list keeps one’s place there', async ({ page, api }) => {
  for (let number = 11; number <= 55; number += 1) await api.createFlow({ name: `Flow ${number}` })
  await page.goto('/flows?status=draft&limit=25&page=2')
  await act(page, 'Flow 13', 'Publish')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(actionsFor(page, 'Flow 12')).toBeFocused()
  const scrolled = () => page.evaluate(() => window.scrollY)
  expect(await scrolled()).toBeGreaterThan(200)
  await undo(page).click()
  await expect(said(page, '“Flow 13” is as it was before.')).toBeVisible()
  await expect(actionsFor(page, 'Flow 12')).toBeFocused()
  await expect(actionsFor(page, 'Flow 12')).toBeInViewport()
  expect(await scrolled()).toBeGreaterThan(200)
})

test.describe('a message', () => {
  test('that offers something stays for 20 seconds, and as long as one is at it', async ({ page, api }) => {
    await page.clock.install()
    const flow = await api.createFlow({ name: 'Rain', status: 'published' })
    await page.goto(`/flows/${flow.id}`)
    await alive(page)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(undo(page)).toBeVisible()
    await page.clock.fastForward(15_000)
    await expect(undo(page)).toBeVisible()
    await page.keyboard.press('F8')
    await page.clock.fastForward(120_000)
    await expect(undo(page)).toBeFocused()
    await page.getByRole('link', { name: 'Edit' }).focus()
    await page.clock.fastForward(21_000)
    await expect(undo(page)).toHaveCount(0)
  })

  test('gives way to the next about the same flow, so that there is one Undo for it', async ({ page, api }) => {
    for (const name of ['Rain', 'Harvest']) await api.createFlow({ name, status: 'published' })
    await page.goto('/flows')
    await act(page, 'Harvest', 'Pause')
    await expect(said(page, '“Harvest” is paused.')).toBeVisible()
    await act(page, 'Rain', 'Pause')
    await expect(said(page, '“Rain” is paused.')).toBeVisible()
    await act(page, 'Rain', 'Return to draft')
    await expect(said(page, '“Rain” is a draft again.')).toBeVisible()
    await expect(said(page, '“Rain” is paused.')).toHaveCount(0)
    await expect(undo(page)).toHaveCount(2)
  })

  test('that only informs goes with its page; one that offers something stays', async ({ page, api }) => {
    await api.createFlow({ name: 'Harvest', status: 'published' })
    const rain = await api.createFlow({ name: 'Rain' })
    await page.goto('/flows')
    await act(page, 'Harvest', 'Pause')
    await expect(undo(page)).toBeVisible()
    await page.getByRole('link', { name: 'Rain' }).click()
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page).toHaveURL(`/flows/${rain.id}`)
    const unchanged = said(page, /^Nothing has changed/)
    await expect(unchanged).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Rain', level: 1 })).toBeFocused()
    await page.getByRole('link', { name: 'Edit' }).click()
    await expect(page.getByRole('heading', { name: 'Edit Rain' })).toBeVisible()
    await expect(unchanged).toHaveCount(0)
    await expect(undo(page)).toBeVisible()
  })

  for (const width of [1280, 360]) {
    test(`lies under an open dialog, ${width} px wide`, async ({ page, api }) => {
      await page.setViewportSize({ width, height: 640 })
      const flow = await api.createFlow({ name: 'Rain', status: 'published' })
      await page.goto(`/flows/${flow.id}`)
      await alive(page)
      await page.getByRole('button', { name: 'Pause' }).click()
      await expect(undo(page)).toBeVisible()
      const more = page.getByRole('button', { name: 'More actions' })
      if (width < 960) await more.click()
      await page.getByRole(width < 960 ? 'menuitem' : 'button', { name: 'Delete' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await isOnTop(undo(page))).toBe(false)
      await page.keyboard.press('F8')
      await expect(undo(page)).not.toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      expect(await isOnTop(undo(page))).toBe(true)
    })
  }
})

/** Whether a press in the middle of it would meet it. */
const isOnTop = (control: Locator) =>
  control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
