import { expect, test } from './support/test.ts'

test('an answer that the description of the API doesn’t know fails the test that gets it', async ({ page }) => {
  // Held against the description once the test is over; that is what must fail here.
  test.fail()
  await page.goto('/sign-in')
  await page.route('**/health', (route) => route.fulfill({ status: 418, json: { message: 'No.' } }))
  expect(await page.evaluate(async () => (await fetch('/health')).status)).toBe(418)
})
