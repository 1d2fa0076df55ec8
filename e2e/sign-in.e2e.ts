import { accessKey, expect, test } from './support/test.ts'

test('the printed link signs in with one click, once', async ({ browser, server }) => {
  const first = await browser.newPage()
  await first.goto(server.link)
  await expect(first.getByRole('heading', { name: 'Flows', level: 1 })).toBeFocused()
  expect(first.url()).toBe(`${server.url}/flows`)

  const second = await browser.newContext().then((context) => context.newPage())
  await second.goto(server.link)
  await expect(second.getByRole('main').getByRole('alert')).toHaveText(
    'This link has been used or has expired. Sign in with your access key.',
  )
  await second.getByLabel('Access key').fill(accessKey)
  await second.getByRole('button', { name: 'Sign in' }).click()
  await expect(second.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
})

test('whoever is not signed in is asked to, and then led where they wanted to go', async ({ browser, server, api }) => {
  const flow = await api.createFlow({ name: 'Market prices' })
  const page = await browser.newPage()
  await page.goto(`${server.url}/flows/${flow.id}`)
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
  await expect(page).toHaveTitle('Sign in · Our Voice Flows')
  await expect(page.getByLabel('Access key')).toHaveAccessibleDescription('You have it from whoever runs this server.')

  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('Enter your access key.')
  await expect(page.getByLabel('Access key')).toBeFocused()

  await page.getByLabel('Access key').fill('not-a-key-that-is-known-here')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'This key is not known here. Check it for missing characters and try again.',
  )
  await expect(page.getByLabel('Access key')).toHaveValue('not-a-key-that-is-known-here')

  await page.getByLabel('Access key').fill(accessKey)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Market prices', level: 1 })).toBeVisible()
})

test('what was fetched ahead in vain is asked for again after signing in', async ({ browser, server, api }) => {
  await api.createFlow({ name: 'Market prices' })
  const page = await browser.newPage({ baseURL: server.url })
  await page.goto('/sign-in')
  const refused = page.waitForResponse((response) => response.url().includes('/flow-rows') && response.status() === 401)
  await page.getByRole('link', { name: 'Our Voice Flows' }).focus()
  await refused
  await page.getByLabel('Access key').fill(accessKey)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'Market prices' })).toBeVisible()
})

test('an address on another site is not where one is led', async ({ browser, server }) => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/sign-in?next=//evil.example/`)
  await page.getByLabel('Access key').fill(accessKey)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${server.url}/flows`)
  // Whoever is signed in is led on by the server.
  for (const next of ['//evil.example/', '/%09/evil.example/', '/%5Cevil.example/', '/.//evil.example/']) {
    expect((await page.goto(`${server.url}/sign-in?next=${next}`))?.status()).toBe(200)
    expect(page.url()).toBe(`${server.url}/flows`)
  }
})

test.describe('a session that ends', () => {
  test.use({ expected: { errors: [/401 \(Unauthorized\)/] } })

  test('signing out ends the session on the server', async ({ page, context, server }) => {
    await page.goto('/flows')
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
    expect((await context.request.get(`${server.url}/session`)).status()).toBe(401)
    await page.goto('/flows')
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
  })

  test('is renewed over the page, which keeps what was typed', async ({ page, context }) => {
    await page.goto('/flows/new')
    await page.getByLabel('Name').fill('Rain warnings for Malanville')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Save draft' }).click()

    const dialog = page.getByRole('dialog', { name: 'Sign in again' })
    await expect(dialog).toBeVisible()
    await dialog.getByLabel('Access key').fill(accessKey)
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await expect(dialog).toBeHidden()

    await expect(page.getByLabel('Name')).toHaveValue('Rain warnings for Malanville')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'Rain warnings for Malanville', level: 1 })).toBeVisible()
  })
})

test.describe('the way back', () => {
  test.use({ expected: { errors: [/401 \(Unauthorized\)/] } })

  test('does not show what was there before signing out, nor before somebody else’s change', async ({ page, api }) => {
    const flow = await api.createFlow({ name: 'Old name' })
    await page.goto('/flows')
    await page.goto('/flows/new')
    await api.updateFlow(flow.id, { name: 'New name' })
    await page.goBack()
    await expect(page.getByRole('rowheader')).toHaveText(['New name'])

    await page.goto('/sign-out')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect((await page.request.get('/session')).status()).toBe(401)
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(page.getByText('New name')).toHaveCount(0)
  })
})
