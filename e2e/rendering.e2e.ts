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
