import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'

const deleteFromList = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
}

test.describe('a deleted flow', () => {
  test('comes back with Undo, to where it was in the list', async ({ page, api }) => {
    const { id } = await api.createFlow({ name: 'Harvest calls' })
    await api.createFlow({ name: 'Market prices' })
    await page.goto('/flows')
    await deleteFromList(page, 'Harvest calls')
    await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('rowheader', { name: 'Harvest calls' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '“Harvest calls” is as it was before.' })).toBeVisible()
    expect((await api.getFlow(id)).name).toBe('Harvest calls')
  })

  test('waits in the trash, and is restored with its executions', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Harvest calls', status: 'published' })
    await api.reportExecution(flow.id, { direction: 'outgoing', status: 'completed', callee: '+22997000001' })
    await page.goto('/flows')
    await alive(page)
    // Later than the page last looked at the clock.
    await api.deleteFlow(flow.id)
    await page.getByRole('link', { name: 'Trash' }).click()
    await expect(page.getByRole('heading', { name: 'Trash', level: 1 })).toBeFocused()
    const row = page.getByRole('row', { name: /Harvest calls/ })
    await expect(row).toContainText('Published')
    await expect(row).toContainText(/\D30 more days/)
    await row.getByRole('button', { name: 'Restore Harvest calls' }).click()
    await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'and live again' })).toBeVisible()
    expect(await api.getFlow(flow.id)).toMatchObject({ status: 'published', flow_executions_count: 1 })
    await page.getByRole('link', { name: 'Flows', exact: true }).click()
    await expect(page.getByRole('rowheader', { name: 'Harvest calls' })).toBeVisible()
  })

  test('that is live asks for its name, and shows whom it reached', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Alerte  pluie – l’eau', status: 'published' })
    await api.reportExecution(flow.id, { direction: 'outgoing', status: 'completed', callee: '+22997000001' })
    await page.goto(`/flows/${flow.id}`)
    await page.getByRole('button', { name: 'Delete' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await expect(dialog).toContainText('It is live now')
    await expect(dialog.getByRole('listitem')).toContainText('+22997000001')
    await dialog.getByRole('button', { name: 'Delete' }).click()
    const name = dialog.getByRole('textbox', { name: 'Type the name of the flow to delete it' })
    await expect(name).toBeFocused()
    await expect(name).toHaveAccessibleDescription(/as it stands above/)
    expect((await api.getFlow(flow.id)).status).toBe('published')
    await name.fill("Alerte pluie - l'eau")
    await name.press('Enter')
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
    expect((await api.listFlows()).meta.total).toBe(0)
  })
})

test('what moved is moved back with Undo, also from another page', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Harvest calls', status: 'published' })
  await api.updateFlow(flow.id, { status: 'paused' })
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('This flow is live.')).toBeVisible()
  await page.getByRole('link', { name: 'Flows', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row', { name: /Harvest calls/ })).toContainText('Paused')
  await expect.poll(async () => (await api.getFlow(flow.id)).status).toBe('paused')
})

test('an Undo that fails says so, and can be tried again', async ({ page, api, expected }) => {
  expected.errors.push(/503/)
  const flow = await api.createFlow({ name: 'Harvest calls' })
  await page.goto('/flows')
  await deleteFromList(page, 'Harvest calls')
  await page.route('**/flow-trash/**', (route) => route.fulfill({ status: 503, json: { message: 'Busy.' } }))
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  const failure = page.getByRole('alert').filter({ hasText: 'could not be undone' })
  await expect(failure).toContainText('Busy.')
  await page.unroute('**/flow-trash/**')
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('rowheader', { name: 'Harvest calls' })).toBeVisible()
  expect((await api.getFlow(flow.id)).id).toBe(flow.id)
})

test('emptying the trash takes the offers along that it ends', async ({ page, api }) => {
  for (const name of ['Harvest calls', 'Market prices']) await api.createFlow({ name })
  await page.goto('/flows')
  for (const name of ['Harvest calls', 'Market prices']) {
    await deleteFromList(page, name)
  }
  await page.getByRole('link', { name: 'Trash' }).click()
  await expect(page.getByRole('status').getByRole('button', { name: 'Undo' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'The trash is empty.' })).toBeVisible()
  await expect(page.getByRole('status').getByRole('button', { name: 'Undo' })).toHaveCount(0)
})

test('emptying the trash takes a failed Undo along, which could not be tried again', async ({
  page,
  api,
  expected,
}) => {
  expected.errors.push(/503/)
  await api.createFlow({ name: 'Harvest calls' })
  await page.goto('/flows')
  await deleteFromList(page, 'Harvest calls')
  await page.route('**/flow-trash/**', (route) => route.fulfill({ status: 503, json: { message: 'Busy.' } }))
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.unroute('**/flow-trash/**')
  await page.getByRole('link', { name: 'Trash' }).click()
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The trash is empty.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
})

test('what leaves the trash for good asks first', async ({ page, api }) => {
  for (const name of ['First', 'Second', 'Third']) await api.deleteFlow((await api.createFlow({ name })).id)
  await page.goto('/flows/trash')
  await page.getByRole('button', { name: 'Delete First for good' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete “First” for good?' })
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('rowheader')).toHaveCount(3)
  await page.getByRole('button', { name: 'Delete First for good' }).click()
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['Third', 'Second'])
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByRole('dialog')).toContainText('2 flows are deleted for good')
  await page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
})
