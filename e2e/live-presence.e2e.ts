import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { rowNames, twelveFlows } from './support/flow-list.ts'
import { listening, note } from './support/listening.ts'
import { createMortalBrowser } from './support/mortal-browser.ts'
import { expect, signIn, test } from './support/test.ts'

/** As the browser tells a page that another tab came before it; one without a window never does. */
const turn = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, state)

test('somebody with a key of their own is named to those who look at the flow, and to those who edit it', async ({
  page,
  browser,
  server,
  api,
  watch,
}) => {
  const { id } = await api.createFlow({ name: 'Rain' })
  const other = await api.createFlow({ name: 'Wind' })
  const { key } = await api.makeKey('Awa', 'read', 'write')
  await listening(page, `/flows/${id}`)
  const awas = await browser.newContext({ locale: 'en-GB' })
  watch(awas)
  await signIn(awas, server, key)
  const theirs = await awas.newPage()
  const awaEdits = page.getByText('Awa is editing this flow', { exact: true })
  await listening(theirs, `${server.url}/flows/${other.id}/edit`)
  await listening(theirs, `${server.url}/flows/${id}/edit`)
  await expect(awaEdits).toBeVisible()
  await expect(page.getByText(/Your key has this flow open/)).toHaveCount(0)
  // Whoever only looks isn't told of.
  await expect(theirs.getByText(/editing this flow/)).toHaveCount(0)
  await listening(page, `/flows/${id}/edit`)
  await expect(awaEdits).toBeVisible()
  await expect(theirs.getByText(/is editing this flow/)).not.toContainText('Awa')
  await theirs.goto(`${server.url}/flows`)
  await expect(awaEdits).toBeHidden()
  await awas.close()
})

test('a browser that was killed while it edited is gone from the line by itself', async ({
  page,
  server,
  api,
  watch,
}) => {
  const { id } = await api.createFlow({ name: 'Rain' })
  const { key } = await api.makeKey('Awa', 'read', 'write')
  await listening(page, `/flows/${id}`)
  const awaEdits = page.getByText('Awa is editing this flow', { exact: true })
  const browser = await createMortalBrowser()
  try {
    watch(browser.context())
    await signIn(browser.context(), server, key)
    const theirs = await browser.context().newPage()
    await listening(theirs, `${server.url}/flows/${id}/edit`)
    await expect(awaEdits).toBeVisible()
    await browser.kill()
    await expect(awaEdits).toBeHidden()
  } finally {
    await browser.stop()
  }
})

test.describe('a list of a hundred flows', () => {
  test.use({ sample: { flows: 100, executions: 0 } })

  test('says that very many changed, and shows them all', async ({ page, api }) => {
    await listening(page, '/flows?limit=100&sort=created_at')
    const { data } = await api.listFlows('?limit=100&sort=created_at')
    const names = rowNames(page)
    await expect(names).toHaveText(data.map(({ name }) => name))
    for (const { id } of data.slice(1)) await api.updateFlow(id, { name: `Renamed ${id}` })
    await expect(note(page, '99 flows changed')).toBeVisible()
    await api.updateFlow(data[0]!.id, { name: 'Renamed as well' })
    await expect(note(page, 'Many flows changed')).toBeVisible()
    await expect(names).toHaveText(data.map(({ name }) => name))
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(names.first()).toHaveText('Renamed as well')
    await expect(names.last()).toHaveText(`Renamed ${data[99]!.id}`)
    await expect(page.getByText(/flows changed/)).toBeHidden()
  })
})

test('a tab that was left a moment ago has its news ready when it is shown again', async ({ page, context, api }) => {
  await twelveFlows(api)
  await listening(page, '/flows?sort=name')
  const other = await context.newPage()
  await other.bringToFront()
  await turn(page, 'hidden')
  await api.createFlow({ name: 'A flow made meanwhile' })
  await expect(note(page, '1 flow changed')).toBeAttached()
  await expect(rowNames(page).first()).toHaveText('Programme 01')
  await page.bringToFront()
  await turn(page, 'visible')
  await expect(note(page, '1 flow changed')).toBeVisible()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rowNames(page).first()).toHaveText('A flow made meanwhile')
})

test('whoever comes back to a tab soon finds the rows that they left, and the note of what changed', async ({
  page,
  api,
}) => {
  await twelveFlows(api)
  await page.clock.install()
  await listening(page, '/flows?sort=name')
  const before = await rowNames(page).allTextContents()
  await api.createFlow({ name: 'A flow made by others' })
  await expect(note(page, '1 flow changed')).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await turn(page, 'hidden')
  await page.clock.fastForward(30_000)
  await turn(page, 'visible')
  await api.createFlow({ name: 'A flow made after that' })
  await expect(note(page, '2 flows changed')).toBeVisible()
  expect(await rowNames(page).allTextContents()).toEqual(before)
  await expect(page.getByRole('link', { name: /^All/ })).toContainText('12')
  // To tell how many there are, once for each time that news comes; nothing else is read again.
  expect([...new Set(asked)]).toEqual(['/flow-rows'])
  expect(asked.length).toBeLessThanOrEqual(2)
})

test('a tab that nobody looks at gives its stream back, and has its news when it is shown again', async ({
  page,
  api,
}) => {
  await twelveFlows(api)
  await page.clock.install()
  const streams: string[] = []
  page.on('request', (request) => request.url().includes('/changes?') && streams.push('opened'))
  page.on('requestfailed', (request) => request.url().includes('/changes?') && streams.push('given back'))
  await listening(page, '/flows?sort=name')
  await alive(page)
  await turn(page, 'hidden')
  await page.clock.fastForward(40_000)
  expect(streams).toEqual(['opened'])
  await page.clock.fastForward(30_000)
  await expect.poll(() => streams).toEqual(['opened', 'given back'])
  await api.createFlow({ name: 'A flow made meanwhile' })
  await turn(page, 'visible')
  // Whoever comes back to a list has it as it is.
  await expect(rowNames(page).first()).toHaveText('A flow made meanwhile')
  await expect.poll(() => streams).toEqual(['opened', 'given back', 'opened'])
  await api.createFlow({ name: 'A flow made after' })
  await expect(note(page, '1 flow changed')).toBeVisible()
  await expect(rowNames(page).first()).toHaveText('A flow made meanwhile')
})
