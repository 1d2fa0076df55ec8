import type { Language } from '../src/contract/language.ts'
import { lookAsItStands } from './support/look.ts'
import { expect, test } from './support/test.ts'

const titles: Record<Language, string> = { en: 'Flows API', fr: 'API des flux' }

for (const language of ['en', 'fr'] satisfies Language[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`the description of the API, ${colorScheme}-${language}`, () => {
      test.describe.configure({ timeout: 300_000 })
      test.use({ colorScheme, locale: language === 'en' ? 'en-GB' : 'fr-FR' })

      test('is a page that everyone can read', async ({ page }) => {
        await page.goto('/docs')
        await expect(page.getByRole('heading', { level: 1, name: titles[language] })).toBeVisible()
        await page.locator('summary').first().click()
        await lookAsItStands(page, 'docs', `${colorScheme}-${language}`, { fullPage: false })
      })
    })
  }
}

test.describe('the description of the API', () => {
  test('asks for nothing but itself, and is read without a script', async ({ browser, server }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${server.url}/docs`)
    await page.getByRole('link', { name: 'Start a flow' }).click()
    await expect(page.getByRole('heading', { name: 'Start a flow' })).toBeInViewport()
    expect(new Set(asked.filter((path) => path !== '/icon.svg'))).toEqual(new Set(['/docs']))
    await context.close()
  })

  test('changes its language by a link, and follows what was chosen in the dashboard', async ({ page }) => {
    await page.goto('/docs')
    await page.getByRole('link', { name: 'Français' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.fr)
    await page.context().addCookies([{ name: 'flows_language', value: 'fr', url: page.url() }])
    await page.goto('/docs')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.fr)
  })
})
