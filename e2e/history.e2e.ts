import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { anotherPerson } from './support/another-person.ts'
import { expect, test } from './support/test.ts'

const entries = (page: Page) => page.getByRole('list', { name: 'Changes' }).locator(':scope > li')
const metadata = (number: number) => JSON.stringify({ number, text: 'x'.repeat(2000) })
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test.describe('two people', () => {
  // The flow is in the trash by then.
  test.use({ expected: { errors: [/404 \(Not Found\)/] } })

  test('edit a flow: each change is told, with whose it was, and saves at a stretch are one', async ({
    page,
    api,
    server,
  }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'Pluie', metadata: '{"a":1,"b":2}' })
    await kofi.updateFlow(flow.id, { name: 'Pluies' })
    await kofi.updateFlow(flow.id, { metadata: '{"a":1,"b":3}' })
    await kofi.updateFlow(flow.id, { description: 'Pour Parakou' })
    await kofi.updateFlow(flow.id, { status: 'published' })
    await api.deleteFlow(flow.id)

    await page.goto(`/flows/${flow.id}/history`)
    await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
    await expect(page.getByText('This flow is in the trash.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Restore version/ })).toHaveCount(0)
    await expect(entries(page)).toHaveText([
      /^Deleted.*You · .* · Version 6/,
      /^Published.*Kofi · .* · Version 5/,
      /^3 changes: Name, Description and Metadata.*Kofi · .* within a minute · Versions 2 to 4/,
      /^Created.*You · .* · Version 1/,
    ])

    await alive(page)
    const group = entries(page).nth(2)
    await group.getByRole('button', { name: 'Show each: versions 2 to 4' }).press('Enter')
    await expect(group.getByRole('listitem')).toHaveText([
      /^Description added/,
      /^Metadata: 1 line(?!s)/,
      /^Name: Pluie → Pluies/,
    ])
    await expect(group.getByRole('button', { name: 'Show as one: versions 2 to 4' })).toBeFocused()
    await group.getByRole('link', { name: 'Metadata: 1 line' }).click()
    await expect(page).toHaveURL(/\/history\?from=2&to=3$/)
    await expect(page.getByRole('heading', { name: 'What changed', level: 1 })).toBeFocused()
    await expect(page.getByRole('main')).toContainText('Taken out: "b": 2')
    await expect(page.getByRole('main')).toContainText('Added: "b": 3')
    await expect(page.getByText('Description')).toHaveCount(0)
  })
})

test('any two versions are compared, with the keyboard alone and across pages, and the address says which', async ({
  page,
  api,
}) => {
  const flow = await api.createFlow({ name: 'Rain', status: 'published' })
  for (const status of ['paused', 'published'] as const)
    for (let number = 1; number <= 14; number += 1) {
      await api.updateFlow(flow.id, { status: number % 2 === 1 ? 'draft' : status, description: `Line ${number}\nEnd` })
    }
  await api.updateFlow(flow.id, { name: 'Rain at Parakou' })
  await page.goto(`/flows/${flow.id}`)
  await alive(page)
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeFocused()
  await expect(entries(page)).toHaveCount(25)
  await expect(entries(page).first()).toContainText('As it is now')

  const compare = page.getByRole('link', { name: 'Compare', exact: true })
  await expect(compare).toBeDisabled()
  const lookOf = () => compare.evaluate((element) => getComputedStyle(element).color)
  const disabled = await lookOf()
  await page.getByRole('checkbox', { name: 'Choose version 30' }).press('Space')
  await expect(notice(page, 'Version 30 is chosen. Choose another one.')).toBeVisible()
  await page.getByRole('link', { name: 'Next page' }).press('Enter')
  await expect(entries(page).last()).toContainText('Created')
  await page.getByRole('checkbox', { name: 'Choose version 1' }).press('Space')
  await expect(compare).toBeEnabled()
  expect(await lookOf()).not.toBe(disabled)
  await compare.press('Enter')
  await expect(page).toHaveURL(/\/history\?from=1&to=30$/)
  await expect(page.getByRole('heading', { name: 'What changed', level: 1 })).toBeFocused()
  await expect(page.getByRole('deletion')).toHaveText(['Rain', 'Empty'])
  const added = ['Rain at Parakou', /^Line 14\s+End$/]
  await expect(page.getByRole('insertion')).toHaveText(added)

  await page.reload()
  await expect(page.getByRole('insertion')).toHaveText(added)
  await page.goto(`/flows/${flow.id}/history?from=30&to=30`)
  await expect(page.getByRole('heading', { name: 'These two versions are the same' })).toBeVisible()
  await page.goto(`/flows/${flow.id}/history?from=1`)
  await expect(page.getByRole('main')).toContainText('As it is now')
  await expect(page.getByRole('insertion')).toHaveText(added)
})

test('a version is restored after a question, what was there stays in the history, and Undo takes it back', async ({
  page,
  api,
  server,
}) => {
  const kofi = await anotherPerson('Kofi', server)
  const flow = await api.createFlow({ name: 'Market', description: 'Maize', metadata: '{"a": 1}', type: 'sms' })
  await kofi.updateFlow(flow.id, { name: 'Marché', description: null, metadata: '{"a":2}', type: 'voice' })
  await kofi.updateFlow(flow.id, { status: 'published' })
  await page.goto(`/flows/${flow.id}/history`)
  await expect(page).toHaveTitle('History of Marché · Our Voice Flows')
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore version 1?' })
  await expect(dialog).toContainText('This flow is live: what you restore reaches people at once, and it stays live.')
  await expect(dialog.getByRole('deletion')).toHaveText(['Marché', 'Empty', 'Voice'])
  await expect(dialog.getByRole('insertion')).toHaveText(['Market', 'Maize', 'SMS'])
  await expect(dialog).toContainText('Added: "a": 1')
  await expect(dialog).not.toContainText('Status')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect((await api.getFlow(flow.id)).name).toBe('Marché')

  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(notice(page, '“Market” is as it was in version 1.')).toBeVisible()
  const restored = { name: 'Market', description: 'Maize', metadata: '{"a": 1}', type: 'sms', status: 'published' }
  expect(await api.getFlow(flow.id)).toMatchObject(restored)
  await expect(entries(page)).toHaveText([
    /^Restored version 1Name: Marché → Market.*You/,
    /^Published/,
    /^Name: Market → Marché/,
    /^Created/,
  ])

  await notice(page, 'version 1').getByRole('button', { name: 'Undo' }).click()
  await expect(notice(page, '“Marché” is as it was before.')).toBeVisible()
  expect(await api.getFlow(flow.id)).toMatchObject({
    name: 'Marché',
    description: null,
    metadata: '{"a":2}',
    type: 'voice',
  })
  await page.getByRole('button', { name: 'Restore version 3' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nothing would change')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Restore' })).toHaveCount(0)
})

test.describe('a flow that somebody changes meanwhile', () => {
  test.use({ expected: { errors: [/412 \(Precondition Failed\)/, /503 \(Service Unavailable\)/] } })

  test('is shown anew before it is restored, and isn’t lost by an Undo', async ({ page, api, server }) => {
    const kofi = await anotherPerson('Kofi', server)
    const flow = await api.createFlow({ name: 'First' })
    await api.updateFlow(flow.id, { name: 'Second' })
    await page.goto(`/flows/${flow.id}/history?from=1`)
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    const dialog = page.getByRole('dialog', { name: 'Restore version 1?' })
    await expect(dialog.getByRole('deletion')).toHaveText(['Second'])
    // Which the page hears of, and reads, while the question stands.
    const told = page.waitForResponse((answer) => answer.url().endsWith(`/v1/flows/${flow.id}`))
    await kofi.updateFlow(flow.id, { description: 'Of Kofi' })
    await told
    await page.waitForTimeout(500)
    await expect(dialog.getByRole('deletion')).toHaveText(['Second'])
    await dialog.getByRole('button', { name: 'Restore' }).click()
    await expect(dialog).toContainText('It was changed while you were looking.')
    await expect(dialog.getByRole('deletion')).toHaveText(['Second', 'Of Kofi'])
    expect(await api.getFlow(flow.id)).toMatchObject({ name: 'Second', description: 'Of Kofi' })
    await dialog.getByRole('button', { name: 'Restore' }).click()
    await expect(notice(page, '“First” is as it was in version 1.')).toBeVisible()

    await kofi.updateFlow(flow.id, { name: 'Third' })
    await notice(page, 'version 1').getByRole('button', { name: 'Undo' }).click()
    const failure = page.getByRole('alert').filter({ hasText: 'could not be undone' })
    await expect(failure).toContainText('Someone has changed this flow')
    expect(await api.getFlow(flow.id)).toMatchObject({ name: 'Third', description: null })
    await failure.getByRole('button', { name: 'History' }).click()
    await expect(entries(page).first()).toContainText('Name: First → Third')
  })

  test('is restored once, when the answer was lost and one tries again', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'First' })
    await api.updateFlow(flow.id, { name: 'Second' })
    await page.goto(`/flows/${flow.id}/history`)
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await page.route(`**/v1/flows/${flow.id}`, async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      await route.fetch()
      await route.fulfill({ status: 503, json: { message: 'Busy.' } })
    })
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
    const failure = page.getByRole('alert').filter({ hasText: 'Version 1 of “Second” could not be restored.' })
    await expect(failure).toBeVisible()
    await page.unroute(`**/v1/flows/${flow.id}`)
    await failure.getByRole('button', { name: 'Try again' }).click()
    await expect(notice(page, '“First” is as it was in version 1.')).toBeVisible()
    await expect(entries(page)).toHaveText([/^Restored version 1Name: Second → First/, /^Name/, /^Created/])
  })
})

test('a history of more than 1,000 versions is paged', async ({ page, api, server }) => {
  // So many writes, one after another.
  test.slow()
  const kofi = await anotherPerson('Kofi', server)

  const flow = await api.createFlow({ name: 'Rain', metadata: metadata(0) })
  for (let number = 1; number <= 1100; number += 1) {
    await (number % 2 === 0 ? api : kofi).updateFlow(flow.id, { metadata: metadata(number) })
  }
  await page.goto(`/flows/${flow.id}/history`)
  await alive(page)
  await expect(page.getByText('1–25 of 1,101')).toBeVisible()
  await page.getByRole('link', { name: 'Page 45' }).click()
  await expect(entries(page).last()).toContainText('Created')
  await page.getByRole('link', { name: 'Compare with now: version 1', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Added: "number": 1100')
  await page.goto(`/flows/${flow.id}/history?page=99`)
  await expect(page.getByText('There are no changes on this page.')).toBeVisible()
})

test.describe('a history that isn’t there', () => {
  test.use({ sample: { flows: 3, executions: 0 }, expected: { errors: [/404 \(Not Found\)/] } })

  test('is said: of a flow from before it was kept, of no flow, of no version', async ({ page, api }) => {
    const [flow] = (await api.listFlows()).data
    await page.goto(`/flows/${flow!.id}/history`)
    await expect(page.getByRole('heading', { name: 'No changes are known yet' })).toBeVisible()
    await api.updateFlow(flow!.id, { name: 'Known from here' })
    await page.reload()
    await expect(page.getByText('What was done before this was not kept.')).toBeVisible()
    await page.getByRole('link', { name: /^Name: .* → Known from here$/ }).click()
    await expect(page.getByRole('deletion')).toHaveText([flow!.name])
    await page.goto(`/flows/${flow!.id}/history?from=77`)
    await expect(page.getByText('There is no such version of this flow.')).toBeVisible()
    await page.goto('/flows/none/history')
    await expect(page.getByRole('heading', { name: 'Flow not found', level: 1 })).toBeVisible()
  })
})
