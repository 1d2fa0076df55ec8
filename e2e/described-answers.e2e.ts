import { expect, test } from './support/test.ts'
import { watchContext } from './support/watch-context.ts'

test('an answer that the description of the API doesn’t know is noticed, whichever tab gets it', async ({
  context,
}) => {
  // As the tests’ own `page` does it, whose test would fail.
  const amiss = watchContext(context, [])
  await context.newPage()
  const tab = await context.newPage()
  await tab.goto('/sign-in')
  expect(await amiss()).toEqual({ misfits: [], faults: [] })
  await tab.route('**/health', (route) => route.fulfill({ status: 418, json: { message: 'No.' } }))
  expect(await tab.evaluate(async () => (await fetch('/health')).status)).toBe(418)
  expect(await amiss()).toEqual({
    misfits: ['GET /health 418 is not described. It answered {"message":"No."}'],
    faults: [expect.stringContaining('418')],
  })
})
