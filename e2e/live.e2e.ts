import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { rowNames, twelveFlows } from './support/flow-list.ts'
import { goWithinPage } from './support/go-within-page.ts'
import { listening, note } from './support/listening.ts'
import { expect, test } from './support/test.ts'

const show = (page: Page) => page.getByRole('button', { name: 'Show' })

type Shift = { hadRecentInput: boolean; sources: { node: Element | null }[] }

/** What was moved by no press, since the page was opened; the time that passes is told by the page itself. */
const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const moved: string[] = []
        new PerformanceObserver((list) => {
          for (const { hadRecentInput, sources } of list.getEntries() as unknown as Shift[])
            if (!hadRecentInput) moved.push(...sources.map(({ node }) => (node?.textContent ?? '').slice(0, 80)))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(moved.filter((text) => !text.endsWith(' ago'))), 300)
      }),
  )

test('a list tells how many flows others changed, moves nothing, and shows them when asked', async ({ page, api }) => {
  await twelveFlows(api)
  await listening(page, '/flows')
  const before = await rowNames(page).allTextContents()
  const shown = (await api.listFlows()).data
  await api.updateFlow(shown[3]!.id, { name: 'Renamed elsewhere' })
  await expect(note(page, '1 flow changed')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Flows in this list changed.' })).toBeAttached()
  await api.createFlow({ name: 'Made elsewhere' })
  await expect(note(page, '2 flows changed')).toBeVisible()
  await api.deleteFlow(shown[0]!.id)
  await expect(note(page, '3 flows changed')).toBeVisible()
  expect(await rowNames(page).allTextContents()).toEqual(before)
  expect(await shifted(page)).toEqual([])

  await show(page).click()
  await expect(rowNames(page).first()).toHaveText('Made elsewhere')
  await expect(rowNames(page).nth(1)).toHaveText('Renamed elsewhere')
  await expect(page.getByText(/flows changed/)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  await expect(page.getByRole('link', { name: /^All/ })).toContainText('12')
})

test('what came with the page is not asked for once more', async ({ page, api }) => {
  await twelveFlows(api)
  const { id } = await api.createFlow({ name: 'Opened by its address' })
  await api.deleteFlow((await api.createFlow({ name: 'Thrown away' })).id)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (/^\/(v1|flow-|session)/.test(pathname)) asked.push(pathname + search)
  })
  for (const path of ['/flows?sort=name&page=2', `/flows/${id}`, `/flows/${id}/history`, '/flows/trash']) {
    await listening(page, path)
    await page.waitForTimeout(1000)
    expect(asked, path).toEqual([])
  }
  // Whatever is changed from now on is heard of.
  await page.goto('/flows?sort=name&page=2')
  await alive(page)
  await api.createFlow({ name: 'A new one' })
  await expect(note(page, '1 flow changed')).toBeVisible()
})

test('it is there within two seconds', async ({ page, api }) => {
  await twelveFlows(api)
  await listening(page, '/flows?sort=name')
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await api.createFlow({ name: `A flow ${round}` })
    const begunAt = performance.now()
    await expect(note(page, round === 0 ? '1 flow changed' : `${round + 1} flows changed`)).toBeVisible()
    times.push(performance.now() - begunAt)
  }
  // The one in the middle: on a busy machine some single one may be late.
  expect(times.toSorted((one, other) => one - other)[2]).toBeLessThan(2000)
})

test('what was done here is no news, and what is on other pages neither', async ({ page, api }) => {
  await twelveFlows(api)
  await listening(page, '/flows')
  const stale = page.getByText(/flows? changed/)
  await page.getByRole('button', { name: 'Actions for Programme 08' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(page.getByRole('heading', { name: /Programme 08/, level: 1 })).toBeVisible()
  await goWithinPage(page, '/flows?sort=name')
  await expect(rowNames(page).first()).toHaveText('Copy of Programme 08')
  await api.createFlow({ name: 'Zinnia' })
  // Their number is told, as it moves nothing.
  await expect(page.getByText('1–10 of 14')).toBeVisible()
  await expect(page.getByRole('link', { name: /^All/ })).toContainText('14')
  await expect(stale).toBeHidden()
})

test('calls and messages are counted in place', async ({ page, api }) => {
  await twelveFlows(api)
  await listening(page, '/flows')
  const { id, name } = (await api.listFlows()).data[4]!
  const row = page.getByRole('row').filter({ hasText: name })
  for (const status of ['completed', 'failed', 'busy']) await api.reportExecution(id, { direction: 'outgoing', status })
  await expect(row.getByRole('cell').nth(2)).toHaveText('3')
  await expect(page.getByText(/flows? changed/)).toBeHidden()

  await listening(page, `/flows/${id}`)
  const executions = page.getByRole('table', { name: 'Executions' }).getByRole('row')
  await expect(executions).toHaveCount(4)
  await api.reportExecution(id, { direction: 'incoming', status: 'completed' })
  await expect(note(page, '1 new execution')).toBeVisible()
  await expect(executions).toHaveCount(4)
  await show(page).click()
  await expect(executions).toHaveCount(5)
})

test.describe('a flow that is gone', () => {
  // The browser's own word for an answer of 404.
  test.use({ expected: { errors: [/status of 404/] } })

  test('a flow’s page tells that somebody changed it, and that it was deleted', async ({ page, api }) => {
    const { id } = await api.createFlow({ name: 'Rain' })
    await listening(page, `/flows/${id}`)
    await api.updateFlow(id, { name: 'Rain and wind', status: 'published' })
    await expect(note(page, 'This flow changed')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rain')
    await show(page).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rain and wind')
    await expect(page.getByText('This flow changed')).toBeHidden()
    await api.deleteFlow(id)
    await expect(note(page, 'This flow was deleted')).toBeVisible()
    await show(page).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flow not found')
  })

  test('a form knows of another’s change before it is saved', async ({ page, api }) => {
    const { id } = await api.createFlow({ name: 'Rain', description: 'Old' })
    await listening(page, `/flows/${id}/edit`)
    await api.updateFlow(id, { description: 'Theirs' })
    await expect(page.getByLabel('Description')).toHaveValue('Theirs')
    await page.getByLabel('Name').fill('Rain of mine')
    await api.updateFlow(id, { description: 'Theirs again' })
    await expect(page.getByText('This flow was changed elsewhere.')).toBeVisible()
    await api.deleteFlow(id)
    await expect(note(page, 'This flow was deleted')).toBeVisible()
    await expect(page.getByLabel('Name')).toHaveValue('Rain of mine')
  })
})

test('the trash tells as well', async ({ page, api }) => {
  const { id } = await api.createFlow({ name: 'Rain' })
  await listening(page, '/flows/trash')
  await api.deleteFlow(id)
  await expect(note(page, 'The trash changed')).toBeVisible()
  await show(page).click()
  await expect(page.getByRole('rowheader', { name: 'Rain' })).toBeVisible()
})

test('a history tells of its own flow alone', async ({ page, api }) => {
  const { id } = await api.createFlow({ name: 'Rain' })
  const other = await api.createFlow({ name: 'Wind' })
  await listening(page, `/flows/${id}/history`)
  const entries = page.getByRole('list', { name: 'Changes' }).getByRole('listitem')
  await expect(entries).toHaveCount(1)
  await api.updateFlow(other.id, { name: 'Storm' })
  await api.updateFlow(id, { status: 'published' })
  await expect(note(page, 'This flow changed')).toBeVisible()
  await expect(page.getByText(/flows? changed$/)).toHaveText(['This flow changed'])
  await expect(entries).toHaveCount(1)
  await show(page).click()
  await expect(entries.first()).toContainText('Published')
})

test('who else is editing a flow is told as long as they are', async ({
  page,
  browser,
  context,
  server,
  api,
  watch,
}) => {
  const { id } = await api.createFlow({ name: 'Rain' })
  const elsewhere = page.getByText('Your key has this flow open for editing elsewhere')
  await listening(page, `/flows/${id}`)
  const other = await browser.newContext({ storageState: await context.storageState() })
  watch(other)
  const theirs = await other.newPage()
  await listening(theirs, `${server.url}/flows/${id}/edit`)
  await expect(elsewhere).toBeVisible()
  await expect(theirs.getByText(/open for editing/)).toBeHidden()
  const shiftedBefore = await shifted(theirs)
  // Two who edit see each other.
  await goWithinPage(page, `/flows/${id}/edit`)
  await expect(theirs.getByText('Your key has this flow open for editing elsewhere')).toBeVisible()
  await expect(elsewhere).toBeVisible()
  expect(await shifted(theirs)).toEqual(shiftedBefore)
  // However they go.
  await other.close()
  await expect(elsewhere).toBeHidden()
})

test('two tabs of one browser aren’t told twice', async ({ page, context, server, api }) => {
  const { id } = await api.createFlow({ name: 'Rain' })
  await listening(page, `/flows/${id}/edit`)
  const tab = await context.newPage()
  await listening(tab, `${server.url}/flows/${id}/edit`)
  await expect(page.getByText(/open for editing in another tab|other tab/i).first()).toBeVisible()
  await page.waitForTimeout(1000)
  await expect(page.getByText('Your key has this flow open for editing elsewhere')).toBeHidden()
})
