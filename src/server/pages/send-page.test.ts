import { Writable } from 'node:stream'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createChangeFeed } from '../changes/change-feed.ts'
import { testApp } from '../test-app.ts'
import { bareDocumentWith, built } from './built-for-test.ts'

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

/** Renders what it was asked to render, as JSON within the document. */
const echo = `export const renderPage = async ({ ask, document, ...asked }) => ({
  status: 404,
  html: JSON.stringify({
    ...asked,
    document: document.html,
    files: document.filesOf(['/_signed-in/flows/$flowId/', '/_signed-in/flows/']),
  }),
})`

test('a page is rendered for its reader, and asked for each time', async () => {
  const now = Date.UTC(2026, 10, 24)
  const changes = createChangeFeed()
  const { send } = await testApp({ webDirectory: built(echo), now: () => now, changes })
  const headers = { ...html, cookie: 'flows_language=fr', 'accept-language': 'de;q=0.5, fr-BJ, en;q=0.9' }
  const answer = await send('GET', '/flows?status=draft', { headers, key: null })
  expect(answer.statusCode).toBe(404)
  expect(answer.headers).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  const { nonce, ...page } = answer.json()
  expect(nonce).toMatch(/^[\w-]{22}$/)
  expect(page).toEqual({
    href: '/flows?status=draft',
    cookies: 'flows_language=fr',
    languages: ['fr', 'en', 'de'],
    now,
    keysTaken: 'own',
    heard: changes.mark(),
    document: bareDocumentWith(answer.headers),
    files: { styles: ['/assets/flow-a7b8.css'], scripts: ['/assets/flow-e5f6.js', '/assets/shared-c9d0.js'] },
  })
})

test('what a page may run and fetch is said with it, by a nonce that no other page has', async () => {
  const { send } = await testApp({ webDirectory: built(echo) })
  const nonces = new Set<string>()
  for (const path of ['/flows', '/flows', '/flows?page=2']) {
    const { headers, body } = await send('GET', path, { headers: html, key: null })
    const { nonce } = JSON.parse(body)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}';`)
    expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; frame-ancestors 'none';/)
    expect(policy).not.toMatch(/unsafe|\*|data:/)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('pages are compressed', async () => {
  const { send } = await testApp({
    webDirectory: built(`export const renderPage = async () => ({ status: 200, html: 'flows '.repeat(1000) })`),
  })
  const answer = await send('GET', '/flows', { headers: { ...html, 'accept-encoding': 'br' }, key: null })
  expect(answer.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(answer.rawPayload).toString()).toBe('flows '.repeat(1000))
})

test('a page that leads elsewhere is a redirect', async () => {
  const { send } = await testApp({
    webDirectory: built(`export const renderPage = async () => ({ redirectTo: '/sign-in?next=%2Fflows' })`),
  })
  const answer = await send('GET', '/flows', { headers: html, key: null })
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/sign-in?next=%2Fflows'])
})

test('what a page shows is asked for in the name of its reader, and of nobody else', async () => {
  const asks = `export const renderPage = async ({ ask }) => {
    const { status, body } = await ask({ method: 'GET', url: '/v1/flows', headers: {}, body: null })
    return { status: 200, html: JSON.stringify([status, JSON.parse(body).meta?.total ?? JSON.parse(body).message]) }
  }`
  const { send, signIn, createFlow } = await testApp({ webDirectory: built(asks) })
  await createFlow()
  const cookie = await signIn()
  const page = async (headers: object) =>
    (await send('GET', '/flows', { headers: { ...html, ...headers }, key: null })).json()
  expect(await page({ cookie })).toEqual([200, 1])
  expect(await page({})).toEqual([401, 'Unauthenticated.'])
  expect(await page({ cookie: `${cookie}x` })).toEqual([401, 'Unauthenticated.'])
})

test('a page that can’t be rendered is left to the browser, and the fault is written down', async () => {
  const written: string[] = []
  const log = new Writable({ write: (line, _, done) => (written.push(String(line)), done()) })
  const { send } = await testApp({ webDirectory: built(), log })
  const answer = await send('GET', '/flows', { headers: html, key: null })
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toBe(bareDocumentWith(answer.headers))
  expect(written.join()).toContain('not rendered')
})

test('HEAD is answered like GET, without the page', async () => {
  const { send } = await testApp({ webDirectory: built(echo) })
  const answer = await send('HEAD', '/flows', { headers: html, key: null })
  expect([answer.statusCode, answer.body]).toEqual([404, ''])
})
