import { alive } from './support/alive.ts'
import { offer, restore, state } from './support/draft-offer.ts'
import { accessKey, expect, test } from './support/test.ts'

test('a draft is another’s secret, and is gone after 14 days', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'Clinic hours' })
  const path = `/flows/${flow.id}/edit`
  const change = (field: string, by: number | string) =>
    page.evaluate(
      async ({ field, by }) => {
        const opening = indexedDB.open('flow-drafts')
        await new Promise((resolve) => opening.addEventListener('success', resolve))
        const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts')
        const reading = store.getAll()
        await new Promise((resolve) => reading.addEventListener('success', resolve))
        for (const draft of reading.result)
          store.put({ ...draft, [field]: typeof by === 'number' ? draft[field] + by : by })
        opening.result.close()
      },
      { field, by },
    )
  const type = async (words: string) => {
    await page.goto(path)
    await alive(page)
    await page.getByLabel('Description').fill(words)
    await expect(state(page, 'Kept on this device')).toBeVisible()
    await page.goto('/flows')
  }
  const nothingIsOffered = async () => {
    await page.goto(path)
    await alive(page)
    await page.waitForTimeout(1_000)
    await expect(offer(page)).toHaveCount(0)
  }

  await type('Only for me')
  await change('account', 'somebody else')
  await nothingIsOffered()
  await type('Long ago')
  await change('typedAt', -13 * 24 * 60 * 60_000)
  await page.goto(path)
  await expect(
    offer(page).getByRole('button', { name: /^Restore what you typed on \d+ \w+ at \d\d:\d\d$/ }),
  ).toBeVisible()
  await page.goto('/flows')
  await change('typedAt', -24 * 60 * 60_000 - 60_000)
  await nothingIsOffered()
})

test.describe('a session that ends under an open form', () => {
  test.use({ expected: { errors: [/401 \(Unauthorized\)/] } })

  test('takes nothing with it', async ({ page, context, api }) => {
    const flow = await api.createFlow({ name: 'Flood warning' })
    await page.goto(`/flows/${flow.id}/edit`)
    await alive(page)
    await page.getByLabel('Name').fill('Flood warning, Karimama')
    await context.clearCookies()
    // The page may have learnt of it by then, and stand behind the question. It is closed all the same.
    await page.getByRole('button', { name: 'Save changes', includeHidden: true }).dispatchEvent('click')
    await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible()
    await page.goto('/flows/new')
    await page.getByLabel('Access key').fill(accessKey)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'New flow', exact: true, level: 1 })).toBeVisible()
    await page.goto(`/flows/${flow.id}/edit`)
    await restore(page).click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('heading', { name: 'Flood warning, Karimama', exact: true, level: 1 })).toBeVisible()
  })
})

test('signing out says what is kept, and clears it when asked to', async ({ page, api }) => {
  const flow = await api.createFlow({ name: 'School meals' })
  await page.goto(`/flows/${flow.id}/edit`)
  await alive(page)
  await page.getByLabel('Name').fill('School meals, Natitingou')
  await expect(state(page, 'Kept on this device')).toBeVisible()
  const signOut = async () => {
    await page.goto('/flows')
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
  }
  await signOut()
  await expect(page.getByRole('heading', { name: 'Before you sign out', exact: true, level: 1 })).toBeFocused()
  await expect(page.getByRole('listitem')).toContainText('School meals, Natitingou')
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(page.getByRole('heading', { name: 'Flows', exact: true, level: 1 })).toBeVisible()

  const signBackIn = async () => {
    await page.getByLabel('Access key').fill(accessKey)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Flows', exact: true, level: 1 })).toBeVisible()
    await page.goto(`/flows/${flow.id}/edit`)
    await alive(page)
  }
  await signOut()
  await page.getByRole('button', { name: 'Sign out and keep it' }).click()
  await signBackIn()
  await expect(offer(page)).toBeVisible()
  await signOut()
  await page.getByRole('button', { name: 'Clear it and sign out' }).click()
  await signBackIn()
  await page.waitForTimeout(800)
  await expect(offer(page)).toHaveCount(0)
})
