import { alive } from './support/alive.ts'
import { startFlowsServer } from './support/flows-server.ts'
import { expect, test } from './support/test.ts'

test('what the server calls its first key stands in the reader’s language, and one is “you” to oneself', async ({
  browser,
}) => {
  const server = await startFlowsServer({ environment: { FLOWS_API_KEY: '' } })
  const context = await browser.newContext({ baseURL: server.url, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto(server.link)
  await expect(page.getByRole('heading', { name: 'Flux', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Compte' }).click()
  await expect(page.getByText('Connecté avec «\u202fPremière clé\u202f»')).toBeVisible()
  await page.getByRole('menuitem', { name: 'Clés' }).click()
  await expect(page.getByRole('rowheader')).toHaveText('Première clé Votre clé')

  const { request } = context
  const { data: flow } = await (await request.post('/v1/flows', { data: { name: 'Pluie', type: 'sms' } })).json()
  const rename = (name: string, headers = {}) => request.patch(`/v1/flows/${flow.id}`, { data: { name }, headers })
  await rename('Pluies')
  await rename('Pluie', { 'restores-version': '1' })
  await page.getByRole('link', { name: 'Activité' }).click()
  await alive(page)
  const sentences = page.getByRole('list', { name: 'Ce qui a été fait' }).locator('> li p:first-child')
  await expect(sentences).toHaveText([
    'Vous avez restauré la version 1 de Pluie',
    'Vous avez modifié le nom de Pluie',
    'Vous avez créé Pluie',
    'Vous avez ouvert une session',
    'Le serveur a créé la clé Première clé',
  ])

  await page.getByRole('link', { name: 'Clés', exact: true }).click()
  await page.getByRole('button', { name: 'Renommer Première clé' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toHaveValue('Première clé')
  await dialog.getByRole('button', { name: 'Enregistrer le nom' }).click()
  await expect(page.getByText('La clé s’appelle maintenant «\u202fPremière clé\u202f».').first()).toBeVisible()
  const { data: keys } = await (await request.get('/keys')).json()
  expect(keys[0].name).toBe('First key')
  await context.close()
  await server.stop()
})
