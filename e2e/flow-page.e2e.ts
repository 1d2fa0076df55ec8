import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'

const metadata =
  '{"villages":["Kpomassè","Ouidah"],"budget":12345678901234567890.10,"steps":{"welcome":{"language":"fon","repeat":2}},"live":true,"note":null}'

test('shows what a flow is', async ({ page, api, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const flow = await api.createFlow({ name: 'Nutrition advice', description: 'Two calls a week.\nIn fon.', metadata })
  await page.goto(`/flows/${flow.id}`)
  await expect(page).toHaveTitle('Nutrition advice · Our Voice Flows')
  await expect(page.getByRole('heading', { name: 'Nutrition advice', level: 1 })).toBeVisible()
  await expect(page.getByText('Two calls a week.')).toBeVisible()

  const facts = page.getByRole('complementary', { name: 'Facts' })
  await expect(facts).toContainText('Draft')
  await expect(facts).toContainText('Voice')
  await expect(facts.getByRole('definition').nth(2)).toHaveText('0')
  await facts.getByRole('button', { name: 'Copy the ID' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(flow.id)
  await facts.getByRole('time').first().focus()
  await expect(facts.getByText(/^\d+ \w+ \d{4} at \d\d:\d\d$/).first()).toBeVisible()

  const section = page.getByRole('region', { name: 'Metadata' })
  await expect(section.getByText('Kpomassè')).toBeVisible()
  await expect(section.getByText('12345678901234567890.10')).toBeVisible()
  await section.getByRole('button', { name: 'Copy', exact: true }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(metadata)
  await section.getByRole('button', { name: 'Raw JSON' }).click()
  await expect(section.getByText(metadata)).toBeVisible()
})

test('a flow is published after a question, paused, resumed and returned to draft', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'School enrolment', type: 'sms' })
  await page.goto(`/flows/${flow.id}`)
  const facts = page.getByRole('complementary', { name: 'Facts' })
  await page.getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish “School enrolment”?' })
  await expect(dialog).toContainText('It goes live at once')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Publish' })).toBeFocused()
  expect((await api.getFlow(flow.id)).status).toBe('draft')

  await page.getByRole('button', { name: 'Publish' }).click()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(facts).toContainText('Published')
  await expect(page.getByText('This flow is live.')).toBeVisible()

  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(facts).toContainText('Paused')
  await expect(page.getByText('This flow is live.')).toBeHidden()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(facts).toContainText('Published')
  await page.getByRole('button', { name: 'Return to draft' }).click()
  await expect(facts).toContainText('Draft')
  await expect(page.getByRole('status').filter({ hasText: '“School enrolment” is a draft again.' })).toBeVisible()
  await expect.poll(async () => (await api.getFlow(flow.id)).status).toBe('draft')
})

test.describe('a move that fails', () => {
  test.use({ expected: { errors: [/503 \(Service Unavailable\)/] } })

  test('is taken back on the page and offered again', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Shea prices', status: 'published' })
    await page.goto(`/flows/${flow.id}`)
    await page.route('**/v1/flows/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      await route.fulfill({ status: 503, json: { message: 'The flows can’t be changed right now.' } })
    })
    await page.getByRole('button', { name: 'Pause' }).click()
    const alert = page.getByRole('alert').filter({ hasText: '“Shea prices” could not be paused.' })
    await expect(alert).toContainText('The flows can’t be changed right now.')
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Published')
    await page.unroute('**/v1/flows/*')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Paused')
  })
})

test('a copy is a draft of its own', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Savings group', status: 'published', metadata, description: 'On Mondays' })
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.getByRole('heading', { name: 'Copy of Savings group', level: 1 })).toBeVisible()
  const [copy] = (await api.listFlows('?filter[search]=copy')).data
  expect(copy).toMatchObject({ status: 'draft', metadata, description: 'On Mondays', type: 'voice' })
})

test('executions are listed, newest first, page by page', async ({ page, api }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  const flow = await api.createFlow({ name: 'Clinic reminders', status: 'published' })
  for (let number = 1; number <= 12; number += 1) {
    await api.reportExecution(flow.id, {
      direction: number === 12 ? 'incoming' : 'outgoing',
      status: number === 12 ? 'no-answer' : 'completed',
      caller: '+22921000000',
      callee: `+229970000${String(number).padStart(2, '0')}`,
      start_time: `2026-03-${String(number).padStart(2, '0')}T08:00:00Z`,
      end_time: `2026-03-${String(number).padStart(2, '0')}T08:01:15Z`,
      flow_step: { label: 'Welcome', position: '1', type: 'play' },
    })
  }
  await page.goto(`/flows/${flow.id}`)
  const rows = page.getByRole('table', { name: 'Executions' }).getByRole('row')
  await expect(rows).toHaveCount(11)
  await expect(rows.nth(1)).toContainText('No answer')
  await expect(rows.nth(1)).toContainText('Incoming')
  const numbers = rows.nth(1).getByRole('cell', { name: '+229' })
  await expect(numbers).toHaveText(['+22921000000', '+22997000012'])
  // Each by its date, with the time where its reader is.
  await expect(rows.nth(1)).toContainText(/12 Mar( 2026)?, 09:00/)
  await expect(rows.nth(2)).toContainText(/11 Mar( 2026)?, 09:00/)
  await expect(rows.nth(1)).toContainText('1 min 15 s')
  await expect(rows.nth(1)).toContainText('Welcome')
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(rows).toHaveCount(3)
  await expect(page.getByText('11–12 of 12')).toBeVisible()
  // The reader stays with the table, which is the last of the page.
  await expect(rows.nth(1)).toBeInViewport()
})

test('Back between pages of executions keeps one’s place, however fast one was', async ({ page, api }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  const flow = await api.createFlow({ name: 'Clinic reminders', status: 'published' })
  for (let number = 1; number <= 45; number += 1)
    await api.reportExecution(flow.id, { direction: 'outgoing', status: 'completed' })
  await page.goto(`/flows/${flow.id}`)
  await alive(page)
  // Before the browser tells of the scrolling, as where the focus leads to the link and Enter follows at once.
  await page.getByRole('link', { name: 'Next page' }).evaluate((link: HTMLElement) => {
    link.scrollIntoView()
    link.click()
  })
  const scrolled = () => page.evaluate(() => window.scrollY)
  const current = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current]')
  await expect(current).toHaveText('2')
  const before = await scrolled()
  expect(before).toBeGreaterThan(200)
  await page.getByRole('link', { name: 'Page 4' }).click()
  await expect(current).toHaveText('4')
  for (const number of ['2', '1']) {
    await page.goBack()
    await expect(current).toHaveText(number)
    await page.waitForTimeout(300)
    expect(await scrolled()).toBe(before)
  }
})

test('executions are filtered by their status, which stands in the address', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Clinic reminders', status: 'published' })
  const statuses = [...Array(12).fill('completed'), 'failed', 'busy', 'failed']
  for (const status of statuses) await api.reportExecution(flow.id, { direction: 'outgoing', status })
  await page.goto(`/flows/${flow.id}?page=2`)
  const rows = page.getByRole('table', { name: 'Executions' }).locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(5)
  await alive(page)
  const filter = page.getByRole('combobox', { name: 'Execution status' })
  await filter.focus()
  await filter.selectOption('Failed')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Failed')
  await expect(page.getByRole('status').filter({ hasText: '1–2 of 2' })).toBeAttached()
  await expect(page).toHaveURL(`/flows/${flow.id}?execution_status=failed`)
  await expect(filter).toBeFocused()

  await page.reload()
  await expect(filter).toHaveValue('failed')
  await expect(rows).toHaveCount(2)
  await alive(page)
  await filter.selectOption('Cancelled')
  await expect(page.getByText('No execution of this flow has this status.').last()).toBeVisible()
  await page.goBack()
  await expect(filter).toHaveValue('failed')
  await filter.selectOption('Completed')
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.getByRole('navigation', { name: 'Pages' }).getByText('11–12 of 12')).toBeVisible()
  await expect(rows).toHaveCount(2)
  await filter.selectOption('Any status')
  await expect(rows).toHaveCount(10)

  const unused = await api.createFlow({ name: 'Never used' })
  await page.goto(`/flows/${unused.id}`)
  await expect(page.getByText('This flow has not called or written to anyone yet.')).toBeVisible()
  await expect(filter).toBeHidden()
})

test.describe('what does not exist', () => {
  test.use({ expected: { errors: [/404 \(Not Found\)/, /400 \(Bad Request\)/, /431 \(Request Header/] } })

  test('an address that leads nowhere says so', async ({ page }) => {
    await page.goto('/nowhere')
    await expect(page.getByRole('heading', { name: 'Page not found', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Go to the flows' }).click()
    await expect(page).toHaveURL(/\/flows$/)
  })

  for (const path of ['/flows/%E0%A4%A', '/%', '/docs/%ff', '/flows/%ff/edit'])
    test(`an address that can’t be read says so in words, and leads on: ${path}`, async ({ page, context, server }) => {
      await context.addCookies([{ name: 'flows_language', value: 'fr', url: server.url }])
      expect((await page.goto(path))?.status()).toBe(400)
      await expect(page.getByRole('heading', { name: 'Page introuvable', level: 1 })).toBeVisible()
      await alive(page)
      await page.getByRole('link', { name: 'Aller aux flux' }).click()
      await expect(page).toHaveURL(/\/flows$/)
      await expect(page.getByRole('heading', { name: 'Flux', level: 1 })).toBeVisible()
    })

  test('an address that is too long says so in words, and leads on', async ({ page }) => {
    const answer = await page.goto(`/flows?search=${'rain '.repeat(4000)}`)
    expect(answer?.status()).toBe(431)
    await expect(page.getByRole('heading', { name: 'This address is too long', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Go to the flows' }).click()
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  })

  test('deleting asks, says what goes, and leads to the list', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Old flow', status: 'published' })
    for (const status of ['completed', 'busy'] as const) {
      await api.reportExecution(flow.id, { direction: 'outgoing', status, callee: '+22997000001' })
    }
    await page.goto(`/flows/${flow.id}`)
    await page.getByRole('button', { name: 'Delete' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete “Old flow”?' })
    await expect(dialog).toContainText('Its 2 executions go with it.')
    await expect(dialog).toContainText('It is live now')
    await dialog.getByRole('textbox').fill('Old flow')
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByRole('heading', { name: 'No flows yet' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '“Old flow” is in the trash.' })).toBeVisible()

    await page.goto(`/flows/${flow.id}`)
    await expect(page.getByRole('heading', { name: 'Flow not found', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Look in the trash' }).click()
    await expect(page.getByRole('row', { name: 'Old flow' })).toBeVisible()
    await page.goBack()
    await page.getByRole('link', { name: 'Back to the flows' }).click()
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
  })

  test('a flow that does not exist says so, on its page and in its form', async ({ page }) => {
    for (const path of ['/flows/none', '/flows/none/edit']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { name: 'Flow not found', level: 1 })).toBeVisible()
    }
  })
})
