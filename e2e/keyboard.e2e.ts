import type { Locator, Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { accessKey, expect, test } from './support/test.ts'

/** Moves on with Tab until the control has the focus, as somebody without a mouse does, and sees to it that it shows. */
const tabTo = async (page: Page, control: Locator) => {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement).catch(() => false)) {
      return expectVisibleFocus(control)
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${control}`)
}

/** The mark of the focus is an outline, on the control or on the frame around it, that is not there otherwise. */
const expectVisibleFocus = async (control: Locator) => {
  const outlines = () =>
    control.evaluate((element) => {
      const found: string[] = []
      for (let each: Element | null = element, level = 0; each && level < 6; each = each.parentElement, level += 1) {
        const { outlineStyle, outlineWidth } = getComputedStyle(each)
        if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) found.push(each.tagName)
      }
      return found.length
    })
  await expect.poll(outlines, `the focus on ${control} shows`).toBeGreaterThan(0)
}

/** Puts this into the editor in place of what is in it, and saves. */
const saveMetadata = async (page: Page, text: string, button: string) => {
  const editor = page.locator('.cm-content')
  await expect(editor).toBeVisible()
  await tabTo(page, editor)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
  await tabTo(page, page.getByRole('button', { name: button }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Cholera alert', level: 1 })).toBeFocused()
}

test('the whole job with the keyboard alone', async ({ browser, server, api }) => {
  const page = await browser.newPage({ baseURL: server.url })
  await page.goto('/flows')
  await tabTo(page, page.getByLabel('Access key'))
  await page.keyboard.type(accessKey)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No flows yet' })).toBeVisible()

  // create
  await tabTo(page, page.getByRole('link', { name: 'New flow' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'New flow', level: 1 })).toBeFocused()
  await tabTo(page, page.getByLabel('Name'))
  await page.keyboard.type('Cholera alert')
  await tabTo(page, page.getByRole('radio', { name: 'Voice' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'SMS' })).toBeChecked()
  await saveMetadata(page, '{"district": "Littoral"}', 'Save draft')

  // edit the metadata
  await tabTo(page, page.getByRole('link', { name: 'Edit' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Edit Cholera alert', level: 1 })).toBeFocused()
  await saveMetadata(page, '{"district": "Littoral", "wards": [1, 2]}', 'Save changes')

  // publish
  await tabTo(page, page.getByRole('button', { name: 'Publish' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await tabTo(page, dialog.getByRole('button', { name: 'Publish' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('This flow is live.')).toBeVisible()
  // The page says so before the server has answered.
  await expect
    .poll(async () => (await api.listFlows()).data[0])
    .toMatchObject({
      status: 'published',
      type: 'sms',
      metadata: '{"district": "Littoral", "wards": [1, 2]}',
    })

  // filter
  await page.goto('/flows')
  await tabTo(page, page.getByRole('link', { name: 'Published' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/status=published/)
  await tabTo(page, page.getByRole('searchbox', { name: 'Search flows' }))
  await page.keyboard.type('cholera')
  await expect(page).toHaveURL(/search=cholera/)

  // delete
  await tabTo(page, page.getByRole('button', { name: 'Actions for Cholera alert' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('textbox', { name: 'Type the name of the flow to delete it' }))
  await page.keyboard.type('Cholera alert')
  await tabTo(page, dialog.getByRole('button', { name: 'Delete' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No flow matches' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  expect((await api.listFlows()).meta.total).toBe(0)

  // undo
  await tabTo(page, page.getByRole('status').getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'Cholera alert' })).toBeVisible()
  expect((await api.listFlows()).meta.total).toBe(1)
})

test('Back leads to the link that led away', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Cholera alert' })
  await api.updateFlow(flow.id, { name: 'Cholera' })
  await api.updateFlow(flow.id, { status: 'paused' })
  const history = `/flows/${flow.id}/history`
  const choose = async () => {
    for (const version of [1, 3]) await page.getByRole('checkbox', { name: `Choose version ${version}` }).check()
  }
  for (const [path, link, title, prepare] of [
    ['/flows', 'Trash', 'Trash'],
    ['/flows', 'New flow', 'New flow'],
    [`/flows/${flow.id}`, 'History', 'History'],
    [history, 'Compare with now: version 1', 'What changed'],
    [history, 'Name: Cholera alert → Cholera', 'What changed'],
    [history, 'Compare', 'What changed', choose],
  ] as const) {
    await page.goto(path)
    await alive(page)
    await prepare?.()
    await page.getByRole('link', { name: link, exact: true }).press('Enter')
    await expect(page.getByRole('heading', { name: title, level: 1, exact: true })).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('link', { name: link, exact: true })).toBeFocused()
  }
})

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('/flows')
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
