import { expect, test } from './support/test.ts'
import { alive } from './support/alive.ts'

test.describe('a page', () => {
  test.use({ expected: { errors: [/Content Security Policy/, /Failed to load resource/] } })

  test('what is slipped into a page is neither run nor fetched', async ({ page }) => {
    const reached: string[] = []
    page.on('response', (response) => reached.push(response.url()))
    const stopped: (string | undefined)[] = []
    page.on('requestfailed', (request) => stopped.push(request.failure()?.errorText))
    await page.goto('/flows')
    await alive(page)
    const refused = await page.evaluate(async () => {
      const directives: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
      const slipped = document.createElement('div')
      slipped.innerHTML =
        '<img src="https://evil.example/a.png">' +
        '<img src="/icon.svg" onload="window.wasRun = true">' +
        '<p id="slipped" style="color: rgb(1, 2, 3)">x</p>' +
        '<form id="away" action="https://evil.example/"><button>x</button></form>'
      document.body.append(slipped)
      const script = document.createElement('script')
      script.textContent = 'window.wasRun = true'
      document.body.append(script)
      await fetch('https://evil.example/').catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 500))
      document.querySelector<HTMLFormElement>('#away')!.submit()
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { directives: directives.toSorted(), color: getComputedStyle(document.querySelector('#slipped')!).color }
    })
    expect(refused.directives).toEqual([
      'connect-src',
      'form-action',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
    ])
    expect(refused.color).not.toBe('rgb(1, 2, 3)')
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    expect(reached.filter((url) => url.includes('evil.example'))).toEqual([])
    expect(stopped).toEqual(['csp'])
  })
  test('text that is slipped in where the server hands over is not run, and the page comes alive', async ({ page }) => {
    await page.route('**/flows', async (route) => {
      const response = await route.fetch()
      const slipped = '<script type="text/plain">window.wasRun = true</script><div id="root">'
      await route.fulfill({ response, body: (await response.text()).replace('<div id="root">', slipped) })
    })
    await page.goto('/flows')
    await alive(page)
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible()
    // It was tried, as what the server hands over was.
    await expect(page.locator('script[type="text/plain"]')).toHaveCount(0)
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  })
})
