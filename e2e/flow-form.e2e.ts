import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'

test('a new flow is saved as a draft', async ({ page, api }) => {
  await page.goto('/flows')
  await page.getByRole('link', { name: 'New flow' }).click()
  await expect(page).toHaveTitle('New flow · Our Voice Flows')
  await page.getByLabel('Name').fill('  Malaria nets  ')
  await page.getByLabel('Description').fill('Who gets one, and where')
  await page.getByRole('radio', { name: 'SMS' }).check()
  await page.getByRole('textbox', { name: 'Metadata' }).fill('{"district": "Atlantique"}')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('heading', { name: 'Malaria nets', level: 1 })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '“Malaria nets” was saved as a draft.' })).toBeVisible()
  const [flow] = (await api.listFlows()).data
  expect(flow).toMatchObject({
    name: 'Malaria nets',
    description: 'Who gets one, and where',
    type: 'sms',
    status: 'draft',
    metadata: '{"district": "Atlantique"}',
  })
})

test('a new flow can be published at once', async ({ page, api }) => {
  await page.goto('/flows/new')
  await page.getByLabel('Name').fill('Flood warning')
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await expect(page.getByText('This flow is live.')).toBeVisible()
  expect((await api.listFlows()).data[0]).toMatchObject({ status: 'published', metadata: '{}', description: null })
})

test('what was published at once is made a draft again with Undo', async ({ page, api }) => {
  await page.goto('/flows/new')
  await page.getByLabel('Name').fill('Cholera alert')
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await expect(page.getByText('This flow is live.')).toBeVisible()
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByRole('button', { name: 'Undo' }).click()
  await expect(messages.getByText('“Cholera alert” is as it was before.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Cholera alert', level: 1 })).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Draft')
  expect((await api.listFlows()).data[0]).toMatchObject({ status: 'draft' })
})

test('a double click saves once', async ({ page, api }) => {
  await page.goto('/flows/new')
  await page.getByLabel('Name').fill('Once')
  await page.getByRole('button', { name: 'Save draft' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Once', level: 1 })).toBeVisible()
  expect((await api.listFlows()).meta.total).toBe(1)
})

test('mistakes are summed up on top, focused and linked, in the words at each field', async ({ page }) => {
  await page.goto('/flows/new')
  const editor = page.getByRole('textbox', { name: 'Metadata' })
  await editor.fill('{"a": 1\n"b": 2}')
  await page.getByRole('button', { name: 'Save draft' }).click()

  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem with 2 fields' })
  await expect(summary).toBeVisible()
  expect(await summary.evaluate((element) => element.parentElement === document.activeElement)).toBe(true)
  const words = 'Line 1: a comma is missing at the end'
  await expect(summary.getByRole('link')).toHaveText(['Give the flow a name.', words])
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/Give the flow a name\./)
  await expect(editor).toHaveAccessibleDescription(new RegExp(words))

  await summary.getByRole('link', { name: 'Give the flow a name.' }).click()
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.getByLabel('Name').fill('Mended')
  await expect(summary).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem with 1 field' })).toBeVisible()
  await page.getByRole('link', { name: words }).click()
  await expect(editor).toBeFocused()
})

for (const surface of ['the code editor', 'plain text']) {
  test(`a mistake in the metadata is told once, with its line, and its link leads to it, in ${surface}`, async ({
    page,
  }) => {
    await page.goto('/flows/new')
    await expect(page.locator('.cm-content')).toBeVisible()
    if (surface === 'plain text') await page.getByRole('button', { name: 'Plain text' }).click()
    await page.getByLabel('Name').fill('Menu')
    const editor = page.getByRole('textbox', { name: 'Metadata' })
    await editor.fill('[\n  { "touche": 1 }\n\n  { "touche": 2 }\n]')
    await page.getByRole('button', { name: 'Format JSON' }).click()
    const foot = page.locator('#metadata-status')
    await expect(foot).toHaveText('Correct this first, then format: Line 2: a comma is missing at the end')
    await page.getByRole('button', { name: 'Save draft' }).click()

    const link = page.getByRole('alert').getByRole('link')
    await expect(link).toHaveText('Line 2: a comma is missing at the end')
    await expect(page.locator('#metadata-error')).toHaveText('Line 2: a comma is missing at the end')
    await expect(foot).toBeEmpty()
    await link.click()
    await expect(editor).toBeFocused()
    await page.keyboard.type(',')
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(0)
    await expect(page.locator('#metadata-error')).toHaveCount(0)

    // Another mistake is another sentence, while one types.
    await editor.fill('[1')
    await expect(link).toHaveText('Line 1: a closing “]” is missing, for the “[” on line 1')
    await editor.fill('[\n1\n2]')
    await expect(link).toHaveText('Line 2: a comma is missing at the end')
    await page.getByRole('button', { name: 'Format JSON' }).click()
    await expect(foot).toHaveText('Correct this first, then format.')
  })
}

test.describe('a flow that a colleague changed meanwhile', () => {
  test.use({ expected: { errors: [/412 \(Precondition Failed\)/] } })

  test('only what was changed is written; metadata that was not touched stays byte for byte', async ({ page, api }) => {
    const metadata = '{ "b":1.10,\t"a":123456789012345678901234567890, "b":2 }'
    const flow = await api.createFlow({ name: 'Before', description: 'Old words', metadata })
    await page.goto(`/flows/${flow.id}`)
    await alive(page)
    await page.getByRole('link', { name: 'Edit' }).click()
    await expect(page.getByRole('heading', { name: 'Edit Before', level: 1 })).toBeFocused()
    await expect(page).toHaveTitle('Edit Before · Our Voice Flows')
    await api.updateFlow(flow.id, { description: 'Words of a colleague' })

    const sent = page.waitForRequest((request) => request.method() === 'PATCH')
    await page.getByLabel('Name').fill('After')
    await page.getByRole('button', { name: 'Save changes' }).click()
    expect((await sent).postDataJSON()).toEqual({ name: 'After' })
    await expect(page.getByRole('heading', { name: 'After', level: 1 })).toBeVisible()
    expect(await api.getFlow(flow.id)).toMatchObject({ name: 'After', description: 'Words of a colleague', metadata })
  })
})

test('saving without a change says so and writes nothing', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'As it was' })
  await page.goto(`/flows/${flow.id}/edit`)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing has changed' })).toBeVisible()
  expect((await api.getFlow(flow.id)).updated_at).toBe(flow.updated_at)
})

test('a published flow says that it is live in its form', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Live one', status: 'published' })
  await page.goto(`/flows/${flow.id}/edit`)
  await expect(page.getByText('This flow is live. What you save here reaches people at once.')).toBeVisible()
})

test('leaving with changes asks, leaving without them does not', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Stay here' })
  await page.goto(`/flows/${flow.id}`)
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Stay here', level: 1 })).toBeVisible()

  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Description').fill('Half a thou')
  await page.getByRole('link', { name: 'Our Voice Flows' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  const keep = dialog.getByRole('button', { name: 'Keep editing' })
  await expect(keep).toHaveAttribute('data-variant', 'filled')
  await expect(dialog.getByRole('button', { name: 'Leave without saving' })).toHaveAttribute('data-variant', 'default')
  await keep.click()
  await expect(page.getByLabel('Description')).toHaveValue('Half a thou')
  await page.goBack()
  await dialog.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(page.getByRole('heading', { name: 'Stay here', level: 1 })).toBeVisible()
  expect((await api.getFlow(flow.id)).description).toBeNull()
})

test.describe('a save that fails', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/] } })

  test('keeps what was typed, says what to do, and can be tried again', async ({ page, server, api }) => {
    await page.goto('/flows/new')
    await alive(page)
    await page.getByLabel('Name').fill('Kept words')
    await server.kill()
    await page.getByRole('button', { name: 'Save draft' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'The flow was not saved' })
    await expect(alert).toContainText('No answer from the server. Check your connection and try again.')
    await expect(alert).toContainText('Everything you typed is still here.')
    await expect(page.getByLabel('Name')).toHaveValue('Kept words')
    await server.restart()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'Kept words', level: 1 })).toBeVisible()
    expect((await api.listFlows()).meta.total).toBe(1)
  })

  test('is tried again by itself only where the server says when', async ({ page }) => {
    await page.goto('/flows/new')
    const answers = [
      { status: 409, headers: { 'retry-after': '1' }, json: { message: 'Still being carried out.' } },
      { status: 409, json: { message: 'Your plan has no room for more.' } },
    ]
    let asked = 0
    await page.route('**/v1/flows', (route) => {
      asked += 1
      return route.fulfill(answers[Math.min(asked, answers.length) - 1]!)
    })
    await page.getByLabel('Name').fill('One too many')
    await page.getByRole('button', { name: 'Save draft' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'The flow was not saved' })
    await expect(alert).toContainText('Your plan has no room for more.')
    expect(asked).toBe(2)
    await expect(page.getByLabel('Name')).toHaveValue('One too many')
  })

  test('what the server refuses lands at its field', async ({ page }) => {
    await page.goto('/flows/new')
    await page.route('**/v1/flows', (route) =>
      route.fulfill({ status: 422, json: { message: 'No.', errors: { name: ['This name is taken in your group.'] } } }),
    )
    await page.getByLabel('Name').fill('Taken')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByRole('link', { name: 'This name is taken in your group.' })).toBeVisible()
    await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/This name is taken in your group\./)
    await expect(page.getByLabel('Name')).toHaveValue('Taken')
  })
})
