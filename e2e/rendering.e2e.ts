import { type Commit, countRenders, rendered } from './support/count-renders.ts'
import { listening } from './support/listening.ts'
import { expect, test } from './support/test.ts'

/*
 * What is rendered without need takes an old machine its time, and shows in no picture. A row is eight components, the
 * fields of a form are forty.
 */

test.use({ sample: { flows: 120, executions: 300 } })

const again = (commits: Commit[]) => commits.reduce((sum, commit) => sum + commit.again, 0)
const anew = (commits: Commit[]) => commits.reduce((sum, commit) => sum + commit.anew, 0)

test('a list that was taken over is rendered again only where it tells times', async ({ page }) => {
  await countRenders(page)
  await listening(page, '/flows?limit=100')
  const commits = await rendered(page)
  expect(anew(commits)).toBeGreaterThan(800)
  expect(again(commits)).toBeGreaterThanOrEqual(100)
  expect(again(commits)).toBeLessThan(150)
})

test('a filter that was pressed is answered before its rows are there, and without rendering the others', async ({
  page,
}) => {
  await countRenders(page)
  await listening(page, '/flows?limit=100')
  const answered = Promise.withResolvers<void>()
  await page.route('**/flow-rows?*', (route) => answered.promise.then(() => route.continue()))
  await rendered(page)
  await page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'Draft' }).click()
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'true')
  expect(again(await rendered(page))).toBeLessThan(150)
  answered.resolve()
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false')
})

test('what is typed is noted without rendering the fields', async ({ page }) => {
  await countRenders(page)
  await listening(page, '/flows/new')
  await expect(page.getByRole('textbox', { name: 'Metadata' })).toBeVisible()
  await rendered(page)
  await page.getByRole('textbox', { name: 'Name' }).pressSequentially('Rain')
  await expect(page.getByText('Kept on this device')).toBeVisible()
  const commits = await rendered(page)
  expect(commits.length).toBeGreaterThan(0)
  for (const commit of commits) expect(commit.again).toBeLessThan(40)
})

const long = JSON.stringify(Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`village ${at}`, `Tori ${at}`])))

test('a long flow is drawn before what stands below its beginning, and whole where one comes back', async ({
  page,
  api,
}) => {
  await page.addInitScript(countValuesAtFirst)
  const { id } = await api.createFlow({ name: 'Villages', metadata: long })
  const values = page.getByRole('region', { name: 'Metadata' }).getByRole('definition')
  const executions = page.getByRole('heading', { name: 'Executions', level: 2 })
  const valuesAtFirst = () => page.evaluate(() => window.valuesAtFirst)

  await listening(page, '/flows')
  await page.getByRole('link', { name: 'Villages' }).hover()
  await expect.poll(() => page.evaluate(readFlows)).toContain(`/flows/${id}`)
  await page.getByRole('link', { name: 'Villages' }).click()
  await expect(values).toHaveCount(90)
  await expect(executions).toBeAttached()
  expect(await valuesAtFirst()).toBe(12)

  await page.evaluate(scrollFar)
  await page.getByRole('link', { name: 'History' }).dispatchEvent('click')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await page.goBack()
  await expect(values).toHaveCount(90)
  expect(await valuesAtFirst()).toBe(90)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(1500)
})

declare global {
  interface Window {
    /** How many values of the metadata there were as soon as there was one. */
    valuesAtFirst: number
  }
}

/** Runs in the page, before anything of it. */
const countValuesAtFirst = () => {
  let before = 0
  new MutationObserver(() => {
    const values = document.querySelectorAll('section[aria-labelledby=flow-metadata] dd').length
    if (before === 0 && values > 0) window.valuesAtFirst = values
    before = values
  }).observe(document, { childList: true, subtree: true })
}

/** Runs in the page, until whoever listens for it has heard. */
const scrollFar = () =>
  new Promise((resolve) => {
    addEventListener('scrollend', () => setTimeout(resolve, 100), { once: true })
    window.scrollTo(0, 1500)
  })

/** The flows that were asked for so far. Runs in the page. */
const readFlows = (): string =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .join()
