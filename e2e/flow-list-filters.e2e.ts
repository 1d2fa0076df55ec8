import { rowNames, twelveFlows } from './support/flow-list.ts'
import { expect, test } from './support/test.ts'

test('status tabs count and filter', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows?page=2')
  const tabs = page.getByRole('navigation', { name: 'Status' })
  await expect(tabs.getByRole('link')).toHaveText(['All12', 'Draft4', 'Published5', 'Paused3'])
  await tabs.getByRole('link', { name: 'Paused' }).click()
  await expect(page).toHaveURL(/\/flows\?status=paused$/)
  await expect(rowNames(page)).toHaveCount(3)
  await expect(tabs.getByRole('link', { name: 'Paused' })).toHaveAttribute('aria-current', 'page')
  await expect(tabs.getByRole('link', { name: 'All' })).not.toHaveAttribute('aria-current')
})

test('searches as one types, whatever the accents', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  const search = page.getByRole('searchbox', { name: 'Search flows' })
  await search.pressSequentially('seances')
  await expect(page.getByText('1–6 of 6')).toBeVisible()
  await expect(page).toHaveURL(/\/flows\?search=seances$/)
  await expect(search).toBeFocused()
  await expect(page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'All' })).toHaveText('All6')

  await page.getByRole('link', { name: 'Remove filter: Search: seances' }).click()
  await expect(search).toHaveValue('')
  await expect(page.getByText('1–10 of 12')).toBeVisible()
  await page.goBack()
  await expect(search).toHaveValue('seances')
  await expect(page.getByText('1–6 of 6')).toBeVisible()
})

test('filters by type, names what hides the flows, and clears', async ({ page, api }) => {
  await twelveFlows(api)
  await page.goto('/flows')
  await page.getByLabel('Type', { exact: true }).selectOption('SMS')
  await expect(page.getByText('1–4 of 4')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Remove filter: Type: SMS' })).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search flows' }).fill('nothing like it')
  await expect(page.getByRole('heading', { name: 'No flow matches' })).toBeVisible()
  await expect(page.getByText('These filters hide every flow: Search: nothing like it and Type: SMS.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).last().click()
  await expect(page.getByText('1–10 of 12')).toBeVisible()
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('')
})

test('filters by the executions of a flow, all on one and the same', async ({ page, api }) => {
  const cotonou = await api.createFlow({ name: 'Cotonou', status: 'published' })
  const lome = await api.createFlow({ name: 'Lomé', status: 'published' })
  await api.createFlow({ name: 'Nobody called' })
  await api.reportExecution(cotonou.id, {
    direction: 'outgoing',
    status: 'completed',
    caller: '+22921000001',
    callee: '+22997000001',
    start_time: '2026-03-01T08:00:00Z',
    end_time: '2026-03-01T08:00:45Z',
  })
  await api.reportExecution(cotonou.id, { direction: 'incoming', status: 'busy', caller: '+22890000001' })
  await api.reportExecution(lome.id, { direction: 'outgoing', status: 'busy', callee: '+22890000002' })

  await page.goto('/flows')
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByLabel('To number', { exact: true }).fill('229 97')
  await expect(rowNames(page)).toHaveText(['Cotonou'])
  await page.getByLabel('Execution status', { exact: true }).selectOption('Busy')
  await expect(page.getByRole('heading', { name: 'No flow matches' })).toBeVisible()
  await page.getByLabel('Execution status', { exact: true }).selectOption('Completed')
  await page.getByLabel('Duration', { exact: true }).fill('30-60')
  await page.getByLabel('Direction', { exact: true }).selectOption('Outgoing')
  await page.getByLabel('From number', { exact: true }).fill('+229 21')
  await expect(page.getByRole('link', { name: /^Remove filter/ })).toHaveCount(5)
  await expect(rowNames(page)).toHaveText(['Cotonou'])
  await expect(page).toHaveURL(/duration=30\.\.60/)

  await page.reload()
  await expect(page.getByLabel('To number', { exact: true })).toHaveValue('229 97')
  await expect(page.getByLabel('Duration', { exact: true })).toHaveValue('30–60')
  await page.getByLabel('Duration', { exact: true }).fill('a while')
  await expect(page.getByText('Write it as 30, 30–120, >60 or <60.')).toBeVisible()
  await expect(page.getByText('In seconds: 30, 30–120, >60 or <60')).toHaveCount(0)
  await expect(rowNames(page)).toHaveText(['Cotonou'])
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(rowNames(page)).toHaveCount(3)
  await expect(page.getByLabel('To number', { exact: true })).toHaveValue('')
})

test('headers sort, with the mouse and with the keyboard', async ({ page, api }) => {
  for (const name of ['zebra', 'Élan', 'eland', 'Antelope']) await api.createFlow({ name })
  await page.goto('/flows')
  await expect(rowNames(page)).toHaveText(['Antelope', 'eland', 'Élan', 'zebra'])
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(rowNames(page)).toHaveText(['Antelope', 'Élan', 'eland', 'zebra'])
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Name' }).focus()
  await page.keyboard.press('Space')
  await expect(rowNames(page)).toHaveText(['zebra', 'eland', 'Élan', 'Antelope'])
  await expect(page).toHaveURL(/sort=-name/)
  await expect(page.getByRole('button', { name: 'Name' })).toBeFocused()
})

test('a duration is told in words, and a pill that is removed passes the focus on', async ({ page }) => {
  await page.goto('/flows')
  const more = page.getByRole('button', { name: 'More filters' })
  await more.click()
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  const pill = (name: string) => page.getByRole('link', { name: `Remove filter: ${name}`, exact: true })
  const duration = page.getByLabel('Duration', { exact: true })
  for (const [typed, words] of [
    ['30', 'exactly 30 s'],
    ['30-120', '30 to 120 s'],
    ['≥30', 'at least 30 s'],
    ['<=30', 'at most 30 s'],
    ['<30', 'under 30 s'],
    ['>30', 'over 30 s'],
  ] as const) {
    await duration.fill(typed)
    await expect(pill(`Duration: ${words}`)).toBeVisible()
  }
  await page.getByLabel('Direction', { exact: true }).selectOption('Incoming')
  await page.getByLabel('From number', { exact: true }).fill('229')
  const hiding = 'From number: 229, Direction: Incoming and Duration: over 30 s.'
  await expect(page.getByText(`These filters hide every flow: ${hiding}`)).toBeVisible()
  await pill('From number: 229').press('Enter')
  await expect(pill('Direction: Incoming')).toBeFocused()
  await pill('Duration: over 30 s').press('Enter')
  await expect(pill('Direction: Incoming')).toBeFocused()
  await expect(pill('Duration: over 30 s')).toHaveCount(0)
  await pill('Direction: Incoming').press('Enter')
  await expect(pill('Direction: Incoming')).toHaveCount(0)
  await expect(more).toBeFocused()

  await page.goto('/flows?duration=%3E30')
  await expect(pill('Duration: over 30 s')).toBeVisible()
  await expect(duration).toHaveValue('>30')
})
