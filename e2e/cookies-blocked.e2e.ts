import { accessKey, expect, test } from './support/test.ts'
import { withoutCookies } from './support/without-cookies.ts'

const sentence = {
  en: 'Your browser keeps no cookies for this site, and without one nobody stays signed in. Allow cookies for this site in the settings of your browser, then sign in again.',
  fr: 'Votre navigateur ne garde pas de cookies pour ce site, et sans cookie personne ne reste connecté. Autorisez les cookies pour ce site dans les réglages de votre navigateur, puis reconnectez-vous.',
}

test('whoever signs in with a browser that keeps no cookies is told so', async ({ browser, server }) => {
  const cookieless = await withoutCookies(server.url)
  const page = await browser.newPage()
  await page.goto(`${cookieless.url}/flows`)
  await page.getByLabel('Access key').fill(accessKey)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(sentence.en)
  await expect(page.getByLabel('Access key')).toHaveValue(accessKey)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(sentence.fr)
  await cookieless.stop()
})

test('so is whoever follows the printed link', async ({ browser, server }) => {
  const cookieless = await withoutCookies(server.url)
  const page = await browser.newPage()
  await page.goto(server.link.replace(server.url, cookieless.url))
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(sentence.en)
  await cookieless.stop()
})
