import { expect, test } from './support/test.ts'
import { withoutNews } from './support/without-news.ts'

test('a double click on Pause pauses, and does not resume', async ({ page, context, api }) => {
  await withoutNews(context)
  const flow = await api.createFlow({ name: 'Rain', status: 'published' })
  const moves: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') moves.push(request.postData() ?? '')
  })
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Pause' }).dblclick()
  await expect(page.getByRole('status').filter({ hasText: '“Rain” is paused.' })).toBeVisible()
  // What followed the first move would be on its way before another page is asked for.
  await page.reload()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  expect(moves).toHaveLength(1)
  expect((await api.getFlow(flow.id)).status).toBe('paused')
})

test('a move that is asked for while another is under way follows it', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Rain', status: 'published' })
  await page.goto(`/flows/${flow.id}`)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route(`**/v1/flows/${flow.id}`, async (route) => {
    if (route.request().method() === 'PATCH') await released
    await route.continue()
  })
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await page.getByRole('button', { name: 'Return to draft' }).click()
  release()
  await expect(page.getByRole('status').filter({ hasText: '“Rain” is a draft again.' })).toBeVisible()
  expect((await api.getFlow(flow.id)).status).toBe('draft')
})

test('a double click on Duplicate makes one copy', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Sun' })
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Duplicate' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Copy of Sun', level: 1 })).toBeVisible()
  expect((await api.listFlows()).meta.total).toBe(2)
})

test('leaving unsaved work by signing out asks, too', async ({ page }) => {
  await page.goto('/flows/new')
  await page.getByLabel('Name').fill('Half written')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Half written')
})

test('the list one came from is the list one goes back to, through edit and save', async ({ page, api }) => {
  await api.createFlow({ name: 'Wind', type: 'sms' })
  await page.goto('/flows?type=sms')
  await page.getByRole('link', { name: 'Wind' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('From the north')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('heading', { name: 'Wind', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Flows', exact: true }).click()
  await expect(page).toHaveURL(/\/flows\?type=sms$/)
})

test('what has the focus is not hidden behind the bars that stay in view', async ({ page, api }) => {
  for (let number = 1; number <= 30; number += 1) await api.createFlow({ name: `Flow ${number}` })
  await page.goto('/flows?limit=50')
  await page.getByRole('link', { name: 'Flow 1', exact: true }).focus()
  for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('Shift+Tab')
  const isCovered = await page.evaluate(() => {
    const { left, top, height } = document.activeElement!.getBoundingClientRect()
    const seen = document.elementFromPoint(left + 2, top + height / 2)
    return !document.activeElement!.contains(seen)
  })
  expect(isCovered).toBe(false)
})

test.describe('answers that are lost or refused', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/] } })

  test('a flow whose answer was lost is made once, however often one tries', async ({ page, api }) => {
    await page.goto('/flows/new')
    await page.getByLabel('Name').fill('Once only')
    await page.route('**/v1/flows', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: 'Save draft' }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('The flow was not saved')
    await page.unroute('**/v1/flows')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'Once only', level: 1 })).toBeVisible()
    expect((await api.listFlows()).meta.total).toBe(1)
  })

  test('of two quick moves, the one that fails is told', async ({ page, api }) => {
    const first = await api.createFlow({ name: 'Harvest', status: 'published' })
    await api.createFlow({ name: 'Market', status: 'published' })
    await page.goto('/flows')
    await page.route(`**/v1/flows/${first.id}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await route.fulfill({ status: 503, json: { message: 'The flows can’t be changed right now.' } })
    })
    for (const name of ['Harvest', 'Market']) {
      await page.getByRole('button', { name: `Actions for ${name}` }).click()
      await page.getByRole('menuitem', { name: 'Pause' }).click()
    }
    await expect(page.getByRole('alert').filter({ hasText: '“Harvest” could not be paused.' })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Harvest' })).toContainText('Published')
    await expect(page.getByRole('row', { name: 'Market' })).toContainText('Paused')
  })
})
