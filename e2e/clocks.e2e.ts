import { alive } from './support/alive.ts'
import { keepOnDevice, lineNote } from './support/kept-on-device.ts'
import { accessKey, expect, test } from './support/test.ts'
import { updatableServer } from './support/updated-server.ts'
import { withoutNews } from './support/without-news.ts'

test.use({
  serviceWorkers: 'allow',
  expected: { errors: [/Failed to load resource/, /net::ERR/, /Failed to update a ServiceWorker/] },
})

const days = 24 * 60 * 60_000

test.describe('where the clocks of device and server differ', () => {
  test('how long ago something was is told by the server’s', async ({ page, api }) => {
    await api.createFlow({ name: 'Market prices' })
    await page.clock.install({ time: Date.now() + 3 * days })
    await page.goto('/flows')
    await alive(page)
    const ago = /^(just now|\d+ seconds? ago)$/
    await expect(page.getByRole('row', { name: 'Market prices' }).getByRole('time')).toHaveText(ago)
    await expect(page.getByText(/· read/)).toHaveCount(0)
    await page.getByRole('link', { name: 'Market prices' }).click()
    await expect(page.getByRole('complementary', { name: 'Facts' }).getByRole('time').first()).toHaveText(ago)
  })

  for (const ahead of [-20 * days, 20 * days])
    test(`what was read is kept, with its age, ${ahead > 0 ? 'ahead' : 'behind'}`, async ({
      page,
      context,
      api,
      server,
    }) => {
      await withoutNews(context)
      const flow = await api.createFlow({ name: 'Market prices' })
      const off = await updatableServer(server.url, { ahead })
      await context.request.post(`${off.url}/session`, { data: { key: accessKey } })
      await page.goto(`${off.url}/flows`)
      await keepOnDevice(page)
      await alive(page)
      await page.getByRole('link', { name: 'Market prices' }).click()
      await expect(page.getByText('This flow has not called or written to anyone yet.')).toBeVisible()
      await off.stop()
      await page.goto(`${off.url}/flows/${flow.id}`)
      await expect(page.getByRole('heading', { name: 'Market prices', level: 1 })).toBeVisible()
      await expect(lineNote(page)).toContainText(/the server last answered (now|just now|\d+ seconds? ago)/)
      await expect(lineNote(page)).toContainText(/What you see was read (now|just now|\d+ seconds? ago)/)
    })
})
