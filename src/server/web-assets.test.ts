import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bareDocumentWith, built, script } from './pages/built-for-test.ts'
import { testApp } from './test-app.ts'

test('what the build compressed is sent as it is', async () => {
  const { send } = await testApp({ webDirectory: built() })
  const path = '/assets/index-a1b2.js'
  const brotli = await send('GET', path, { headers: { 'accept-encoding': 'gzip, br' }, key: null })
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringMatching(/accept-encoding/i) })
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(script)
  const gzip = await send('GET', path, { headers: { 'accept-encoding': 'gzip' }, key: null })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(script)
  expect((await send('GET', path, { key: null })).body).toBe(script)
})

test('the bare document is there for the service worker, which is asked for each time', async () => {
  const { send } = await testApp({ webDirectory: built() })
  const shell = await send('GET', '/shell.html', { key: null })
  expect(shell.body).toBe(bareDocumentWith(shell.headers))
  const worker = await send('GET', '/service-worker.js', { key: null })
  expect([shell, worker].map(({ headers }) => headers['cache-control'])).toEqual(['no-cache', 'no-cache'])
  // By its policy it may fetch what pages ask for, which other files may not.
  expect(worker.headers['content-security-policy']).toContain("connect-src 'self'")
  const { headers } = await send('GET', '/icon.svg', { key: null })
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  )
})

test('hashed assets are kept for a year, other files for an hour', async () => {
  const { send } = await testApp({ webDirectory: built() })
  const asset = await send('GET', '/assets/index-a1b2.js', { key: null })
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'application/javascript; charset=utf-8',
  })
  expect((await send('GET', '/icon.svg', { key: null })).headers['cache-control']).toBe('public, max-age=3600')
})

test.each([
  ['/assets/gone.js', '*/*'],
  ['/flows', 'application/json'],
  ['/v1/unknown', 'text/html'],
  ['/..%2f..%2fetc%2fpasswd', '*/*'],
  ['/.vite/manifest.json', '*/*'],
  ['/render-page.js', '*/*'],
])('%s for %s is not found', async (path, accept) => {
  const { send } = await testApp({ webDirectory: built() })
  const answer = await send('GET', path, { headers: { accept } })
  expect([answer.statusCode, answer.json()]).toEqual([404, { message: 'There is nothing at this address.' }])
})

test('without a build the page says what to do', async () => {
  const { send } = await testApp({ webDirectory: join(built(), 'nowhere') })
  const headers = { accept: 'text/html', 'accept-language': 'fr' }
  const answer = await send('GET', '/flows', { headers })
  expect([answer.statusCode, answer.json().message]).toEqual([404, expect.stringContaining('Lancez npm run build')])
})
