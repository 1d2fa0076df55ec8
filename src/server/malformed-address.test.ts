import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { Problem } from '../contract/problem.ts'
import { built } from './pages/built-for-test.ts'
import { testApp } from './test-app.ts'

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'fr-BJ, en;q=0.5' }

/** Renders what it was asked to render, as a page that there is or as one that there isn't. */
const echo = `export const renderPage = async ({ href, languages, nonce }) => ({
  status: 404,
  html: JSON.stringify({ href, languages, nonce }),
})`

const ofAll = {
  'cache-control': expect.stringContaining('no-store'),
  'content-security-policy': expect.stringMatching(/^default-src 'none'/),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const malformed = ['/flows/%E0%A4%A', '/flows/%ff/edit', '/%', '/docs/%ff', '/assets/%ff']

test.each(malformed)('%s is a page to a person who opens it, in their language', async (path) => {
  const { send } = await testApp({ webDirectory: built(echo) })
  const answer = await send('GET', path, { headers: browser, key: null })
  expect(answer.statusCode).toBe(400)
  expect(answer.headers).toMatchObject({ ...ofAll, 'content-type': 'text/html; charset=utf-8' })
  const { href, languages, nonce } = answer.json()
  expect([href, languages]).toEqual([path, ['fr', 'en']])
  expect(answer.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect((await send('HEAD', path, { headers: browser, key: null })).body).toBe('')
})

test.each<[method: 'GET' | 'POST' | 'DELETE', path: string, headers: Record<string, string>]>([
  ...malformed.map((path): ['GET', string, Record<string, string>] => ['GET', path, { accept: 'application/json' }]),
  ...malformed.map((path): ['GET', string, Record<string, string>] => ['GET', path, {}]),
  ['GET', '/v1/flows/%E0%A4%A', browser],
  ['GET', '/v1/%', browser],
  ['GET', '/flow-history/%ff', browser],
  ['POST', '/flows/%E0%A4%A', browser],
  ['DELETE', '/v1/flows/%ff', { accept: 'application/json' }],
])('%s %s to %o is a problem in JSON', async (method, path, headers) => {
  const { app } = await testApp({ webDirectory: built(echo) })
  const answer = await app.inject({ method, url: path, headers })
  expect(answer.statusCode).toBe(400)
  expect(answer.headers).toMatchObject({ ...ofAll, 'content-type': 'application/json; charset=utf-8' })
  expect(Problem.parse(answer.json())).toBeTruthy()
})

test('without a dashboard it is a problem in JSON to everybody', async () => {
  const { send } = await testApp()
  const answer = await send('GET', '/flows/%', { headers: browser, key: null })
  expect([answer.statusCode, answer.json()]).toEqual([400, { message: 'La requête n’a pas pu être lue.' }])
})

const tooLong = `/flows?search=${'x'.repeat(20_000)}`

test.each([
  ['a person', `GET ${tooLong}`, 'Accept: text/html', 'text/html', /<h1>This address is too long<\/h1>/],
  [
    'one who reads French',
    `GET ${tooLong}`,
    'Accept-Language: fr\r\nACCEPT: text/html',
    'text/html',
    /<html lang="fr">/,
  ],
  ['a program', `GET ${tooLong}`, 'Accept: */*', 'application/json', /^\{"message":"The address/],
  ['whoever asks the API', `GET /v1${tooLong}`, 'Accept: text/html', 'application/json', /^\{"message":"The address/],
])('an address that is too long is answered to %s as they can read it', async (_, request, headers, type, body) => {
  const { app } = await testApp()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.write(`${request} HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`)
  let answer = ''
  for await (const part of socket) answer += part
  const [head = '', text = ''] = answer.split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 431 /)
  expect(head.toLowerCase()).toContain(`content-type: ${type}; charset=utf-8`)
  expect(head.toLowerCase()).toContain("content-security-policy: default-src 'none'")
  expect(text).toMatch(body)
  expect(text).not.toContain('xxx')
})
