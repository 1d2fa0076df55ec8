import { expect, test } from './support/test.ts'

test('the language is chosen, kept, and spoken by the API too', async ({ page, api }) => {
  await api.createFlow({ name: 'Langues' })
  await page.goto('/flows')
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { name: 'Flux', level: 1 })).toBeVisible()
  await expect(page).toHaveTitle('Flux · Our Voice Flows')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Flux', level: 1 })).toBeVisible()
  const asked = page.waitForRequest(/\/flow-rows\?/)
  await page.getByRole('link', { name: 'Brouillons' }).click()
  expect((await asked).headers()['accept-language']).toBe('fr')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
})

test('light and dark are chosen and kept; before that the device decides', async ({ page }) => {
  const scheme = page.locator('html')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/flows')
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByRole('button', { name: 'Appearance' }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page.reload()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light')
})

test.describe('a reader whose device speaks French', () => {
  test.use({ locale: 'fr-BJ' })

  test('is spoken to in French', async ({ page }) => {
    await page.goto('/flows')
    await expect(page.getByRole('heading', { name: 'Pas encore de flux' })).toBeVisible()
  })
})
