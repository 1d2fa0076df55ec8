import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { testApp } from './test-app.ts'

const page = '<!doctype html><title>Our Voice Flows</title>'
const script = 'console.log("flows")'

const built = () => {
  const directory = mkdtempSync(join(tmpdir(), 'flows-web-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  mkdirSync(join(directory, 'assets'))
  for (const [name, text] of [
    ['index.html', page],
    ['assets/index-a1b2.js', script],
  ] as const) {
    writeFileSync(join(directory, name), text)
    writeFileSync(join(directory, `${name}.br`), brotliCompressSync(text))
    writeFileSync(join(directory, `${name}.gz`), gzipSync(text))
  }
  writeFileSync(join(directory, 'icon.svg'), '<svg/>')
  return directory
}

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test.each(['/', '/flows', '/flows/some-id/edit?tab=1', '/sign-in'])(
  'the page %s is the document, asked for each time',
  async (path) => {
    const { send } = await testApp({ webDirectory: built() })
    const answer = await send('GET', path, { headers: html, key: null })
    expect([answer.statusCode, answer.body]).toEqual([200, page])
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
    })
  },
)

test('what the build compressed is sent as it is', async () => {
  const { send } = await testApp({ webDirectory: built() })
  for (const [path, text] of [
    ['/flows', page],
    ['/assets/index-a1b2.js', script],
  ] as const) {
    const brotli = await send('GET', path, { headers: { ...html, 'accept-encoding': 'gzip, br' }, key: null })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringMatching(/accept-encoding/i) })
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(text)
    const gzip = await send('GET', path, { headers: { ...html, 'accept-encoding': 'gzip' }, key: null })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(text)
    expect((await send('GET', path, { headers: html, key: null })).body).toBe(text)
  }
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
])('%s for %s is not found', async (path, accept) => {
  const { send } = await testApp({ webDirectory: built() })
  const answer = await send('GET', path, { headers: { accept } })
  expect([answer.statusCode, answer.json()]).toEqual([404, { message: 'There is nothing at this address.' }])
})

test('without a build the page says what to do', async () => {
  const { send } = await testApp({ webDirectory: join(built(), 'nowhere') })
  const answer = await send('GET', '/flows', { headers: { ...html, 'accept-language': 'fr' } })
  expect([answer.statusCode, answer.json().message]).toEqual([404, expect.stringContaining('Lancez npm run build')])
})
