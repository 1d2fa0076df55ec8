import type { Page } from '@playwright/test'
import { startStandIn } from '../src/server/upstream/stand-in.ts'
import { alive } from './support/alive.ts'
import { type FlowsServer, startFlowsServer } from './support/flows-server.ts'
import { goWithinPage } from './support/go-within-page.ts'
import { expect, test as base } from './support/test.ts'
import { watchFaults } from './support/watch-context.ts'

const accountKey = 'canary-of-an-account-7f3a'

type StandIn = Awaited<ReturnType<typeof startStandIn>>

/** The dashboard in front of a stand-in for the real service. `page` signs in with the key of the account, as a manager does. */
const test = base.extend<{
  inAccount: { flows: Record<string, unknown>[] }
  standIn: StandIn
  server: FlowsServer
  said: string[]
}>({
  /** The flows that the service keeps to begin with. */
  inAccount: [{ flows: [] }, { option: true }],
  standIn: async ({ inAccount }, provide) => {
    const standIn = await startStandIn({ keys: [accountKey] })
    for (const flow of inAccount.flows) standIn.put(flow)
    await provide(standIn)
    await standIn.stop()
  },
  server: async ({ standIn }, provide) => {
    const server = await startFlowsServer({ environment: { OUR_VOICE_API_URL: standIn.url } })
    await provide(server)
    await server.stop()
  },
  /** All that the browser was sent. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names that a fixture takes
  said: async ({}, provide) => provide([]),
  page: async ({ browser, server, expected, said }, provide) => {
    const page = await browser.newPage({ baseURL: server.url, serviceWorkers: 'block' })
    const faults = watchFaults(page.context(), expected.errors)
    page.on('response', async (response) => {
      said.push(JSON.stringify(response.headers()), await response.text().catch(() => ''))
    })
    await page.goto(server.link)
    const key = page.getByLabel('Access key')
    await expect(key).toHaveAccessibleDescription('It is the key of your account at Our Voice.')
    await key.fill(accountKey)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
    await provide(page)
    await page.close()
    expect(faults, 'faults in the console of the browser').toEqual([])
  },
})

const names = (page: Page) => page.getByRole('table', { name: 'Flows' }).getByRole('rowheader')

test.describe('a manager', () => {
  test.use({
    inAccount: {
      flows: [
        { name: 'Rain warnings', metadata: { language: 'fon' }, flow_executions_count: undefined },
        { name: 'Market prices', type: 'sms', status: 'published' },
        { name: 'NaniscaAgodjie', status: ' Zpublished', metadata: 'no JSON' },
      ],
    },
    // The flow's page asks for executions, which the service doesn't show.
    expected: { errors: [/422 \(Unprocessable Entity\)/] },
  })

  test('reviews, edits and publishes what the service keeps, and its key goes nowhere', async ({
    page,
    standIn,
    server,
    said,
  }) => {
    await expect(names(page)).toHaveCount(3)
    await expect(page.getByText('Zpublished')).toBeVisible()
    await expect(page.getByText('Not available').first()).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Status' }).getByRole('link')).toHaveText([
      'All3',
      'Draft1',
      'Published1',
      'Paused0',
    ])
    await page.getByLabel('Search flows').fill('rain')
    await expect(names(page)).toHaveText(['Rain warnings'])

    await page.getByRole('link', { name: 'Rain warnings' }).click()
    await expect(page.getByRole('heading', { name: 'Rain warnings', level: 1 })).toBeVisible()
    await expect(page.getByText('fon', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Name').fill('Rain and storm warnings')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('heading', { name: 'Rain and storm warnings', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('This flow is live.')).toBeVisible()
    // The page says so before the service has answered.
    await expect
      .poll(() => [...standIn.flows.values()][0])
      .toMatchObject({ name: 'Rain and storm warnings', status: 'published', metadata: { language: 'fon' } })

    await page.getByRole('button', { name: 'Account' }).click()
    await expect(page.getByText('Signed in to Our Voice')).toBeVisible()
    const { url } = server
    const cookies = JSON.stringify(await page.context().cookies(url))
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    for (const text of [said.join('\n'), server.said(), cookies, kept]) expect(text).not.toContain('canary')
  })
})

test.describe('the history', () => {
  test.use({
    inAccount: { flows: [{ name: 'Rain warnings' }] },
    // While the server is away, and when it is back without its sessions.
    expected: { errors: [/Failed to load resource/, /net::ERR/] },
  })

  test('is what passed through this server, and the page says so', async ({ page, standIn, server, said }) => {
    const [id] = [...standIn.flows.keys()]
    await page.goto(`/flows/${id}/history`)
    await expect(page.getByText('The Our Voice service keeps no history.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No changes are known yet' })).toBeVisible()
    await page.goto(`/flows/${id}/edit`)
    await alive(page)
    await page.getByLabel('Name').fill('Storm warnings')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('heading', { name: 'Storm warnings', level: 1 })).toBeVisible()
    standIn.flows.set(id!, { ...standIn.flows.get(id!)!, description: 'From elsewhere' })
    await page.goto(`/flows/${id}/history`)
    const entries = page.getByRole('list', { name: 'Changes' }).getByRole('listitem')
    await expect(entries).toHaveText([
      /^Description added.*Someone unknown/,
      /^Name: Rain warnings → Storm warnings.*You/,
    ])
    await expect(page.getByText('What was done before this was not kept.')).toBeVisible()

    await server.kill()
    await server.restart()
    await page.goto('/flows')
    await page.getByLabel('Access key').fill(accountKey)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
    await page.goto(`/flows/${id}/history?from=1`)
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
    await expect(
      page.getByRole('status').filter({ hasText: '“Rain warnings” is as it was in version 1.' }),
    ).toBeVisible()
    expect(standIn.flows.get(id!)).toMatchObject({ name: 'Rain warnings' })
    expect(said.join('\n')).not.toContain('canary')
  })
})

test.describe('what the service can’t do', () => {
  test.use({
    inAccount: { flows: [{ name: 'Rain warnings' }] },
    expected: { errors: [/422 \(Unprocessable Entity\)/] },
  })

  test('a flow that it makes a draft of, whatever was asked, is told as a draft', async ({ page, standIn }) => {
    standIn.ways.flow = (flow) => ({ ...flow, status: 'draft' })
    await goWithinPage(page, '/flows/new')
    await alive(page)
    await page.getByLabel('Name').fill('Rain')
    await page.getByRole('button', { name: 'Save and publish' }).click()
    await expect(page.getByRole('heading', { name: 'Rain', level: 1 })).toBeVisible()
    await expect(page.getByText('“Rain” was saved as a draft.').first()).toBeVisible()
    await expect(page.getByText('was saved and published')).toHaveCount(0)
  })

  test('is explained where one would look for it', async ({ page, standIn }) => {
    const [id] = [...standIn.flows.keys()]
    await page.goto(`/flows/${id}`)
    const executions = page.getByRole('region', { name: 'Executions' })
    await expect(executions).toContainText('The Our Voice service doesn’t show the executions of a flow.')
    await goWithinPage(page, '/flows?duration=30..60')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('finds exact durations only')
    await goWithinPage(page, `/flows/${id}`)
    await expect(executions).toContainText('doesn’t show the executions')
    await page.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByRole('dialog')).toContainText('has no trash: it is gone for good')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect.poll(() => standIn.flows.size).toBe(0)
  })
})

test.describe('a fault of the service', () => {
  test.use({
    expected: { errors: [/503 \(Service Unavailable\)/, /422 \(Unprocessable Entity\)/, /401 \(Unauthorized\)/] },
  })

  test('in the middle of a save keeps what was typed, and trying again saves it once', async ({ page, standIn }) => {
    await page.getByRole('link', { name: 'New flow' }).click()
    await page.getByLabel('Name').fill('Flood warning')
    standIn.misbehave(({ method }) => (method === 'POST' ? 'silence' : { status: 502, body: '<html>' }))
    await page.getByRole('button', { name: 'Save draft' }).click()
    const failure = page.getByRole('alert').filter({ hasText: 'The flow was not saved' })
    await expect(failure).toContainText('this may have been saved', { timeout: 12_000 })
    await expect(page.getByLabel('Name')).toHaveValue('Flood warning')
    standIn.misbehave(null)
    await failure.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'Flood warning', level: 1 })).toBeVisible()
    expect(standIn.flows.size).toBe(1)
  })

  test('is said on the list, whose filters stay usable', async ({ page, standIn }) => {
    const { id } = standIn.put({ name: 'Rain warnings' })
    standIn.executions.set(id, [{ direction: 'outgoing' }])
    standIn.misbehave({ status: 500, body: 'oops' })
    await page.goto('/flows?direction=outgoing')
    const failure = page.getByRole('main').getByRole('alert')
    await expect(failure).toContainText('The Our Voice service can’t be reached right now.')
    standIn.misbehave(null)
    await failure.getByRole('button', { name: 'Try again' }).click()
    await expect(names(page)).toHaveText(['Rain warnings'])
  })

  test('and a key that is taken no longer asks for a good one over the page', async ({ page, standIn }) => {
    const { id } = standIn.put({ name: 'Rain warnings' })
    await page.goto(`/flows/${id}/edit`)
    await alive(page)
    await page.getByLabel('Name').fill('Typed before')
    standIn.keys.splice(0, 1, 'another-key')
    // What the page reads by itself may come first, and the dialog with it.
    await page.getByRole('button', { name: 'Save changes' }).dispatchEvent('click')
    const dialog = page.getByRole('dialog', { name: 'Sign in again' })
    await dialog.getByLabel('Access key').fill('another-key')
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByLabel('Name')).toHaveValue('Typed before')
    await page
      .getByRole('button', { name: /Save changes|Try again/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: 'Typed before', level: 1 })).toBeVisible()
  })
})
