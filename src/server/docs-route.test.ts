import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { endpoints } from '../contract/endpoints.ts'
import { testApp } from './test-app.ts'

describe('the page for people', () => {
  test('has every call, with its refusals, in a document that needs no other', async () => {
    const { send } = await testApp()
    const { statusCode, headers, body } = await send('GET', '/docs', { key: null })
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    for (const name of Object.keys(endpoints)) expect(body).toContain(`<h3 id="${name}">`)
    expect(body).toContain('This flow is not published, so it can’t be started.')
    expect(body).not.toMatch(/<script|\bsrc=|@import|url\(|\[object|undefined/)
    const style = hash('sha256', /<style>(.*)<\/style>/s.exec(body)![1]!, 'base64')
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-${style}'; ` +
        "img-src 'self'; form-action 'none'",
    )
  })

  test.each([
    ['what the browser wants', '/docs', { 'accept-language': 'fr' }, 'fr'],
    ['what was chosen in the dashboard', '/docs', { cookie: 'flows_language=fr', 'accept-language': 'en' }, 'fr'],
    ['what the address asks for', '/docs?language=en', { cookie: 'flows_language=fr' }, 'en'],
    ['English else', '/docs?language=de&language=fr', { 'accept-language': 'de' }, 'en'],
  ])('speaks the language of %s', async (_, url, headers, language) => {
    const { send } = await testApp()
    const answer = await send('GET', url, { headers, key: null })
    expect(answer.headers).toMatchObject({ 'content-language': language, vary: expect.stringContaining('Cookie') })
    expect(answer.body).toContain(`<html lang="${language}">`)
  })

  test('has no link that leads nowhere, and no name twice', async () => {
    const { send } = await testApp()
    const { body } = await send('GET', '/docs', { key: null })
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id)
  })

  test.each([
    ['flows.example.org', {}, 'http://flows.example.org'],
    ['flows.example.org', { 'sec-fetch-site': 'none' }, 'https://flows.example.org'],
    ['192.0.2.7:4200', {}, 'http://192.0.2.7:4200'],
    ['[::1]:4200', { 'sec-fetch-site': 'none' }, 'http://[::1]:4200'],
    ['127.0.0.1:4200', { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'x.example' }, 'http://127.0.0.1:4200'],
    ["x';echo <b>", {}, 'http://127.0.0.1'],
  ])('its examples ask the address that it was asked from: %s %j', async (host, headers, origin) => {
    const { send } = await testApp()
    const answer = await send('GET', '/docs', { key: null, headers: { host, ...headers } })
    const asked = new Set([...answer.body.matchAll(/'([^'\s]+)\/v1\/flows/g)].map(([, found]) => found))
    expect([...asked]).toEqual([origin])
    expect(answer.body).not.toMatch(/origin\.invalid|<b>"/)
    const other = await send('GET', '/docs', { key: null, headers: { host: 'other.example' } })
    expect(other.headers.etag).not.toBe(answer.headers.etag)
    expect(other.headers.vary).toContain('Sec-Fetch-Site')
  })

  test('is not sent twice', async () => {
    const { send } = await testApp()
    const { etag } = (await send('GET', '/docs', { key: null })).headers
    const again = await send('GET', '/docs', { key: null, headers: { 'if-none-match': String(etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})
