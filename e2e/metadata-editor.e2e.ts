import type { Page } from '@playwright/test'
import { builtFile } from './support/built-file.ts'
import { expect, test } from './support/test.ts'

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Metadata' })
const codeEditor = (page: Page) => page.locator('.cm-content')

test('tells the line of a mistake in plain words, and formats what is right', async ({ page, api }) => {
  await page.goto('/flows/new')
  await expect(codeEditor(page)).toBeVisible()
  await editorOf(page).fill('{"a": 1,\n"b": [1, 2]\n"c": 3}')
  await expect(page.getByText(/^Line 2: a comma is missing/)).toBeVisible()
  await editorOf(page).fill('{"big": 12345678901234567890.10, "a": {"b": [1, 2]}}')
  await page.getByRole('button', { name: 'Format JSON' }).click()
  await page.getByLabel('Name').fill('Formatted')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('heading', { name: 'Formatted', level: 1 })).toBeVisible()
  expect((await api.listFlows()).data[0]!.metadata).toBe(
    '{\n  "big": 12345678901234567890.10,\n  "a": {\n    "b": [\n      1,\n      2\n    ]\n  }\n}',
  )
})

test('plain text is a field like any other, with the same text', async ({ page }) => {
  await page.goto('/flows/new')
  await expect(codeEditor(page)).toBeVisible()
  await editorOf(page).fill('{"kept": true}')
  const toggle = page.getByRole('button', { name: 'Plain text' })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(codeEditor(page)).toHaveCount(0)
  await expect(editorOf(page)).toHaveValue('{"kept": true}')
  await editorOf(page).fill('{"kept": false}')
  await toggle.click()
  await expect(codeEditor(page)).toHaveText('{"kept": false}')
})

test('what is typed replaces what is selected, or is put around it as a bracket', async ({ page }) => {
  await page.goto('/flows/new')
  await expect(codeEditor(page)).toBeVisible()
  await editorOf(page).fill('{"kept": true}')
  await codeEditor(page).press('ControlOrMeta+a')
  await page.keyboard.type('"price"')
  await expect(codeEditor(page)).toHaveText('"price"')
  await codeEditor(page).press('ControlOrMeta+a')
  await page.keyboard.type('[')
  await expect(codeEditor(page)).toHaveText('["price"]')
  // What is typed with pauses is taken back in as many steps.
  await expect(async () => {
    await codeEditor(page).press('ControlOrMeta+z')
    await expect(codeEditor(page)).toHaveText('{"kept": true}', { timeout: 500 })
  }).toPass()
})

test('Tab moves on, in and out of the editor', async ({ page }) => {
  await page.goto('/flows/new')
  await expect(codeEditor(page)).toBeVisible()
  await codeEditor(page).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Save draft' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(codeEditor(page)).toBeFocused()
})

test('name and type can be typed before the editor arrives, and what was typed in its place stays', async ({
  page,
}) => {
  const { promise: held, resolve: arrive } = Promise.withResolvers<void>()
  await page.route(builtFile('JsonCodeMirror.tsx'), async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/flows/new')
  await page.getByLabel('Name').fill('Early')
  await editorOf(page).fill('{"early": true}')
  arrive()
  await expect(codeEditor(page)).toHaveText('{"early": true}')
  await expect(page.getByLabel('Name')).toHaveValue('Early')
})

test.describe('an editor that can’t be loaded', () => {
  test.use({ expected: { errors: [/Failed to load resource/, /net::ERR/, /dynamically imported module/] } })

  test('leaves plain text, which saves as well', async ({ page, api }) => {
    await page.route(builtFile('JsonCodeMirror.tsx'), (route) => route.abort())
    await page.goto('/flows/new')
    await page.getByLabel('Name').fill('Plain')
    await editorOf(page).fill('{"plain": 1}')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByRole('heading', { name: 'Plain', level: 1 })).toBeVisible()
    expect((await api.listFlows()).data[0]!.metadata).toBe('{"plain": 1}')
  })
})
