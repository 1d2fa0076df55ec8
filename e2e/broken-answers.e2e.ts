import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import type { FlowsServer } from './support/flows-server.ts'
import { isKept, keepOnDevice, lineNote } from './support/kept-on-device.ts'
import { accessKey, expect, test } from './support/test.ts'
import { updatableServer } from './support/updated-server.ts'

test.use({ serviceWorkers: 'allow', expected: { errors: [/Failed to load resource/, /net::ERR/] } })

/** The dashboard through a server in between, kept on the device. */
const throughProxy = async (page: Page, server: FlowsServer, otherwise: Parameters<typeof updatableServer>[1]) => {
  const proxy = await updatableServer(server.url, otherwise)
  await page.context().request.post(`${proxy.url}/session`, { data: { key: accessKey } })
  await page.goto(`${proxy.url}/flows`)
  await keepOnDevice(page)
  await alive(page)
  return proxy
}

const slowSearch = (path: string) => (path.includes('filter%5Bsearch%5D') ? setTimeout(1500) : undefined)

test('what a page gives up is given up on the line as well', async ({ page, api, server }) => {
  await api.createFlow({ name: 'Market prices' })
  const proxy = await throughProxy(page, server, { hold: slowSearch })
  await page.getByRole('searchbox').pressSequentially('Market', { delay: 500 })
  await expect.poll(() => proxy.givenUp().filter((path) => path.startsWith('/flow-rows')).length).toBeGreaterThan(2)
  await expect(page.getByRole('rowheader')).toHaveText(['Market prices'])
  const stored = await page.evaluate(async () => (await (await caches.open('answers')).keys()).map(({ url }) => url))
  expect(stored.filter((url) => /search%5D=Mark(&|$)/.test(url))).toEqual([])
  await proxy.stop()
})

test('an answer that breaks off gives way to what was kept', async ({ page, api, server }) => {
  const { id } = await api.createFlow({ name: 'Market prices', description: 'Maize and beans' })
  let isCut = false
  const proxy = await throughProxy(page, server, { cut: (path) => isCut && path.startsWith('/v1/') })
  await page.goto(`${proxy.url}/flows/${id}`)
  await expect.poll(() => isKept(page, `/v1/flows/${id}`)).toBe(true)
  await page.goto(`${proxy.url}/flows`)
  await alive(page)
  isCut = true
  await page.getByRole('link', { name: 'Market prices' }).click()
  await expect(page.getByText('Maize and beans')).toBeVisible()
  await expect(lineNote(page)).toContainText(/What you see was read .+ago/)
  await proxy.stop()
})

test('all of a flow is there once the line is back, though it was asked for in vain', async ({ page, api, server }) => {
  const { id } = await api.createFlow({ name: 'Market prices' })
  await page.goto('/flows')
  await keepOnDevice(page)
  await server.kill()
  await page.goto(`/flows/${id}`)
  await expect(page.getByRole('heading', { name: 'The flow could not be loaded' })).toBeVisible()
  await server.restart()
  await expect(page.getByRole('heading', { name: 'Market prices', level: 1 })).toBeVisible()
  await expect(page.getByText('This flow has not called or written to anyone yet.')).toBeVisible()
})
