import { alive } from './support/alive.ts'
import { rowNames, twelveFlows } from './support/flow-list.ts'
import { expect, test } from './support/test.ts'
import { withoutNews } from './support/without-news.ts'

test.describe('before the list is read again', () => {
  test.beforeEach(({ context }) => withoutNews(context))

  test('a list whose only match was deleted says that there is none', async ({ page, api }) => {
    await api.createFlow({ name: 'Rain warnings', status: 'draft' })
    await api.createFlow({ name: 'Market prices', status: 'published' })
    await page.goto('/flows?status=draft')
    await alive(page)
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    for (const address of ['**/flow-rows?*', '**/flow-counts*'])
      await page.route(address, (route) => released.then(() => route.continue()))
    await page.getByRole('button', { name: 'Actions for Rain warnings' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()

    await expect(page.getByRole('heading', { name: 'No flow matches' })).toBeVisible()
    await expect(page.getByText('0 of 0')).toBeVisible()
    await expect(page.getByRole('link', { name: 'All' })).toHaveText('All1')
    await expect(page.getByRole('link', { name: 'Draft' })).toHaveText('Draft0')
    await expect(page.getByRole('link', { name: 'Published' })).toHaveText('Published1')
    release()
  })

  test('a page from which one was deleted says which rows it still shows', async ({ page, api }) => {
    await twelveFlows(api)
    await page.goto('/flows?limit=10&page=2')
    await expect(rowNames(page)).toHaveCount(2)
    await alive(page)
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    await page.route('**/flow-rows?*', (route) => released.then(() => route.continue()))
    await page.getByRole('button', { name: 'Actions for Programme 01' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect(rowNames(page)).toHaveText(['Programme 02'])
    await expect(page.getByText('11–11 of 11')).toBeVisible()
    release()
    await expect(page.getByText('11–11 of 11')).toBeVisible()
  })
})
