import type { Locator, Page } from '@playwright/test'
import { alive } from './support/alive.ts'
import { expect, test } from './support/test.ts'

const boxOf = async (control: Locator) => (await control.boundingBox())!

const inFrench = async (page: Page) => {
  await alive(page)
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByRole('button', { name: 'Français' })).toHaveAttribute('aria-pressed', 'true')
}

for (const width of [1280, 1024, 700, 360]) {
  test(`nothing on a flow’s page moves when it is published, ${width} px wide`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 900 })
    const flow = await api.createFlow({
      name: 'Menu vocal – vaccination à Bohicon',
      description: 'Rappelle les dates.',
      metadata: '{"langue":"fon"}',
    })
    await page.goto(`/flows/${flow.id}`)
    await inFrench(page)
    const parts = [
      page.getByRole('heading', { level: 1 }),
      page.getByText(/^(Brouillon|Publié)$/).first(),
      page.getByRole('link', { name: 'Modifier' }),
      page.getByRole('heading', { name: 'Description' }),
      page.getByRole('complementary'),
      page.getByRole('heading', { name: 'Exécutions' }),
    ]
    const places = () => Promise.all(parts.map(async (part) => pick(await boxOf(part))))
    const draft = await places()
    await page.getByRole('button', { name: 'Publier' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
    await expect(page.getByText('Ce flux est en service.')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await places()).toEqual(draft)
  })
}

const pick = ({ x, y }: { x: number; y: number }) => ({ x, y })

for (const width of [360, 320]) {
  test(`the buttons of a flow fill one row of a phone, ${width} px wide`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 740 })
    const flow = await api.createFlow({ name: 'Pluie', status: 'published' })
    await page.goto(`/flows/${flow.id}`)
    await inFrench(page)
    const edit = await boxOf(page.getByRole('link', { name: 'Modifier' }))
    const pause = await boxOf(page.getByRole('button', { name: 'Mettre en pause' }))
    const more = await boxOf(page.getByRole('button', { name: 'Autres actions' }))
    expect([pause.y, more.y]).toEqual([edit.y, edit.y])
    expect([edit.height, pause.height, more.height]).toEqual([36, 36, 36])
    expect([edit.x, more.x + more.width]).toEqual([16, width - 16])
  })
}

test.describe('the list', () => {
  test.use({ sample: { flows: 30, executions: 300 } })

  test('has the names of columns over their numbers', async ({ page }) => {
    await page.goto('/flows')
    await inFrench(page)
    for (const [name, at] of [
      ['Exécutions', 2],
      ['Modifié', 3],
    ] as const) {
      const head = await endOfText(page.getByRole('columnheader', { name }))
      expect(await endOfText(page.getByRole('row').nth(1).getByRole('cell').nth(at)), name).toBeCloseTo(head, 0)
    }
  })

  for (const width of [320, 360, 640, 768, 1280]) {
    test(`begins and ends where the header does, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 })
      await page.goto('/flows')
      await inFrench(page)
      const logo = await boxOf(page.getByRole('link', { name: 'Our Voice Flows' }))
      const title = await boxOf(page.getByRole('heading', { level: 1 }))
      expect(title.x).toBe(logo.x)
      const statuses = page.getByRole('navigation', { name: 'Statut' })
      const { x, width: room } = await boxOf(statuses)
      const last = await boxOf(statuses.getByRole('link').last())
      expect(last.x + last.width).toBeLessThanOrEqual(x + room)
      const trash = page.getByRole('link', { name: 'Corbeille' })
      const create = await boxOf(page.getByRole('link', { name: 'Nouveau flux' }))
      if ((await boxOf(trash)).y < create.y) expect(await endOfText(trash)).toBeGreaterThan(width - 18)
    })
  }
})

/** Where the letters end, on the right. */
const endOfText = (element: Locator) =>
  element.evaluate((within) => {
    const letters = document.createTreeWalker(within, NodeFilter.SHOW_TEXT).nextNode()!
    const range = document.createRange()
    range.selectNodeContents(letters)
    return range.getBoundingClientRect().right
  })

for (const width of [1280, 360]) {
  test(`the answers of a dialog are as wide as each other, ${width} px wide`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 740 })
    const flow = await api.createFlow({ name: 'Pluie' })
    await page.goto(`/flows/${flow.id}/edit`)
    await inFrench(page)
    await page.getByLabel('Description').fill('Une moitié de')
    await page.getByRole('link', { name: 'Our Voice Flows' }).click()
    const dialog = page.getByRole('dialog')
    const leave = await boxOf(dialog.getByRole('button', { name: 'Quitter sans enregistrer' }))
    const keep = await boxOf(dialog.getByRole('button', { name: 'Continuer à modifier' }))
    expect(keep.width).toBeCloseTo(leave.width, 0)
    expect([keep.height, leave.height]).toEqual([36, 36])
    if (width === 1280) expect(keep.y).toBe(leave.y)
    else expect(keep.y).toBeLessThan(leave.y)
  })

  test(`small buttons are large enough for a thumb, ${width} px wide`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 740 })
    const height = width === 360 ? 36 : 32
    await api.makeKey('Field office', 'read')
    await page.goto('/settings/keys')
    const rename = await boxOf(page.getByRole('button', { name: 'Rename Field office' }))
    const revoke = await boxOf(page.getByRole('button', { name: 'Revoke Field office' }))
    expect([rename.height, revoke.height]).toEqual([height, height])
    expect(revoke.x - rename.x - rename.width).toBeCloseTo(8, 0)

    const flow = await api.createFlow({ name: 'Pluie' })
    await api.updateFlow(flow.id, { status: 'published' })
    await page.goto(`/flows/${flow.id}/history`)
    await inFrench(page)
    const restore = await boxOf(page.getByRole('button', { name: /^Restaurer/ }))
    expect(restore.height).toBe(height)
    if (width !== 360) return
    const words = await boxOf(page.getByText('Créé', { exact: true }))
    expect(restore.x).toBeGreaterThanOrEqual(words.x)
  })
}

test('a long name without a gap makes no page scroll sideways', async ({ page, api }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const { id } = await api.createFlow({ name: 'Sensibilisation_paludisme_Atakpame_2026_groupe_A'.repeat(3) })
  for (const path of ['/flows', `/flows/${id}`, `/flows/${id}/edit`, `/flows/${id}/history`]) {
    await page.goto(path)
    await alive(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
  }
})
