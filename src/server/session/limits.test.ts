import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../../contract/endpoint.ts'
import { endpoints } from '../../contract/endpoints.ts'
import { testApp } from '../test-app.ts'

const controlledClock = () => {
  let time = Date.parse('2026-03-16T07:00:00Z')
  return { now: () => time, pass: (milliseconds: number) => void (time += milliseconds) }
}

test('the eleventh wrong key in a minute is not looked at, whatever address is claimed', async () => {
  const clock = controlledClock()
  const { send, key } = await testApp({ now: clock.now })
  const attempt = (given: string, at = 0) =>
    send('POST', '/session', { body: { key: given }, headers: { 'x-forwarded-for': `10.0.0.${at}` }, key: null })
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => attempt(`wrong ${at}`, at)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(401))
  const refused = await attempt(key)
  expect([refused.statusCode, refused.json().message]).toEqual([429, 'Too many requests. Try again in 60 seconds.'])
  expect(refused.headers).toMatchObject({
    'retry-after': '60',
    'x-ratelimit-limit': '10',
    'x-ratelimit-remaining': '0',
  })
  clock.pass(60_000)
  expect((await attempt(key)).statusCode).toBe(200)
})

test('signing in with a good key is not counted', async () => {
  const { signIn, send, key } = await testApp()
  for (let at = 0; at < 12; at += 1) await signIn()
  expect((await send('POST', '/session', { body: { key }, key: null })).statusCode).toBe(200)
})

test('each key has its own limit, and is told what is left', async () => {
  const clock = controlledClock()
  const { send, makeKey } = await testApp({ rateLimit: 2, now: clock.now })
  const list = (key?: string) => send('GET', '/v1/flows', { key })
  expect((await list()).headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1' })
  expect((await list()).headers).toMatchObject({ 'x-ratelimit-remaining': '0' })
  clock.pass(30_000)
  const refused = await list()
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '30'])
  expect(refused.headers['x-ratelimit-reset']).toBe(String(clock.now() / 1000 + 30))
  expect((await list(await makeKey('read'))).statusCode).toBe(200)
  clock.pass(30_000)
  expect((await list()).statusCode).toBe(200)
})

const limited = Object.values<Endpoint>(endpoints).filter(({ ability }) => ability !== undefined)

test.each(limited)('$method $path counts, with the key and in its sessions alike', async ({ method, path }) => {
  const { send, signIn } = await testApp({ rateLimit: 2 })
  const headers = { cookie: await signIn() }
  const url = path.replace(/:\w+/g, 'some-id')
  const first = await send(method, url)
  expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1' })
  expect((await send(method, url, { headers, key: null })).headers).toMatchObject({ 'x-ratelimit-remaining': '0' })
  expect((await send(method, url)).statusCode).toBe(429)
  expect((await send(method, url, { headers, key: null })).statusCode).toBe(429)
  // The dashboard can still tell who is signed in, and sign out.
  expect((await send('GET', '/session', { headers, key: null })).statusCode).toBe(200)
  expect((await send('DELETE', '/session', { headers, key: null })).statusCode).toBe(204)
})

const opened = async () => {
  const clock = controlledClock()
  const server = await testApp({ now: clock.now })
  const ask = async (key: string, { url = '/v1/flows', from = '10.0.0.1', more = {} } = {}) =>
    server.app.inject({ url, remoteAddress: from, headers: { authorization: `Bearer ${key}`, ...more } })
  const askWrongly = async (times: number) => {
    const answers = await Promise.all(
      Array.from({ length: times }, (_, at) => ask(`wrong ${at}`, { more: { 'x-forwarded-for': `10.0.1.${at}` } })),
    )
    return answers.map(({ statusCode }) => statusCode)
  }
  return { ...server, clock, ask, askWrongly }
}

describe('wrong keys of programs', () => {
  test('are 300 a minute from one address', async () => {
    const { ask, askWrongly, clock } = await opened()
    expect(await askWrongly(301)).toEqual([...Array(300).fill(401), 429])
    const refused = await ask('wrong', { url: '/flow-counts' })
    expect([refused.statusCode, refused.json().message]).toEqual([429, 'Too many requests. Try again in 60 seconds.'])
    expect(refused.headers['retry-after']).toBe('60')
    expect((await ask('wrong', { from: '10.0.0.2' })).statusCode).toBe(401)
    clock.pass(60_000)
    expect((await ask('wrong')).statusCode).toBe(401)
  })

  test('are counted where no ability is needed as well, and on every route', async () => {
    const { ask, askWrongly } = await opened()
    await askWrongly(294)
    for (const url of ['/session', '/keys', '/changes', '/audit', '/flow-trash', '/session'])
      expect((await ask('wrong', { url })).statusCode).toBe(401)
    expect((await ask('wrong', { url: '/session' })).statusCode).toBe(429)
  })

  test('lock nobody out whose key is right', async () => {
    const { app, ask, askWrongly, key, makeKey, signIn } = await opened()
    await askWrongly(330)
    expect((await ask(key)).statusCode).toBe(200)
    expect((await ask(await makeKey('read'))).statusCode).toBe(200)
    const headers = { cookie: await signIn() }
    const inSession = await app.inject({ url: '/v1/flows', remoteAddress: '10.0.0.1', headers })
    expect(inSession.statusCode).toBe(200)
    const signedIn = await app.inject({ method: 'POST', url: '/session', remoteAddress: '10.0.0.1', payload: { key } })
    expect(signedIn.statusCode).toBe(200)
  })
})
