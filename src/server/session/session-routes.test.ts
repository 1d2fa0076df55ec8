import { describe, expect, test } from 'vitest'
import { testApp } from '../test-app.ts'
import { longestIdle, longestSession } from './sessions.ts'

const controlledClock = () => {
  let time = Date.parse('2026-03-16T07:00:00Z')
  return { now: () => time, pass: (milliseconds: number) => void (time += milliseconds) }
}

describe('signing in', () => {
  test('with a key opens a session that scripts and other sites can’t reach', async () => {
    const { send, key } = await testApp()
    const answer = await send('POST', '/session', { body: { key: ` ${key}\n` }, key: null })
    const session = {
      key: { id: expect.any(String), name: 'Test key', abilities: ['read', 'write', 'publish', 'manage_keys'] },
      store: { kind: 'sqlite', can: ['executions', 'history', 'keys', 'trash'] },
    }
    expect([answer.statusCode, answer.json()]).toEqual([200, { data: session }])
    const [pair, ...attributes] = String(answer.headers['set-cookie']).split('; ')
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax'])
    const known = await send('GET', '/session', { headers: { cookie: pair }, key: null })
    expect(known.json()).toEqual({ data: session })
    expect((await send('GET', '/v1/flows', { headers: { cookie: pair }, key: null })).statusCode).toBe(200)
  })

  test('keeps neither keys nor tokens in the database', async () => {
    const { database, key, signIn } = await testApp()
    const token = (await signIn()).split('=')[1]!
    const rows = [
      ...(await database.selectFrom('access_keys').selectAll().execute()),
      ...(await database.selectFrom('sessions').selectAll().execute()),
    ]
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(key.slice(-32))
  })

  test('with a wrong key says so, and never repeats it', async () => {
    const { send } = await testApp()
    const answer = await send('POST', '/session', { body: { key: 'not-the-key' }, key: null })
    expect([answer.statusCode, answer.json().message]).toEqual([401, expect.stringContaining('not known here')])
    expect(answer.body).not.toContain('not-the-key')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test.each([{}, { key: '' }, { key: ' ' }, { key: 5 }])('with %j asks for the key', async (body) => {
    const { send } = await testApp()
    const answer = await send('POST', '/session', { body, key: null })
    const sentence = 'Enter your access key.'
    expect([answer.statusCode, answer.json()]).toEqual([422, { message: sentence, errors: { key: [sentence] } }])
  })

  test('with the code of the printed link works once', async () => {
    const { send, code } = await testApp()
    const first = await send('POST', '/session', { body: { code }, key: null })
    expect([first.statusCode, first.json().data.key.name]).toEqual([200, 'Test key'])
    const second = await send('POST', '/session', { body: { code }, key: null })
    expect([second.statusCode, second.json().message]).toEqual([401, expect.stringContaining('has been used')])
    expect((await send('POST', '/session', { body: { code: 'guessed' }, key: null })).statusCode).toBe(401)
  })

  test('with the code of the printed link works for a day', async () => {
    const clock = controlledClock()
    const { send, code } = await testApp({ now: clock.now })
    clock.pass(24 * 60 * 60_000)
    expect((await send('POST', '/session', { body: { code }, key: null })).statusCode).toBe(401)
  })

  test('again ends the session before', async () => {
    const { send, key, signIn } = await testApp()
    const cookie = await signIn()
    await send('POST', '/session', { body: { key }, headers: { cookie }, key: null })
    expect((await send('GET', '/session', { headers: { cookie }, key: null })).statusCode).toBe(401)
  })
})

describe('the cookie', () => {
  const elsewhere = { host: 'flows.example' }
  const here = { host: '127.0.0.1:4173' }
  const browser = { 'sec-fetch-site': 'same-origin' }
  const attributes = 'Max-Age=43200; Path=/; HttpOnly'

  test.each([
    ['over https', { ...elsewhere, ...browser }, ['__Host-flows_session']],
    ['over https by an old browser', { ...elsewhere, origin: 'https://flows.example' }, ['__Host-flows_session']],
    ['over plain http', elsewhere, ['flows_session']],
    ['on this machine', { ...here, ...browser }, ['__Host-flows_session', 'flows_session']],
  ])('%s is as strict as browsers allow there', async (_, headers, names) => {
    const { send, key } = await testApp()
    const answer = await send('POST', '/session', { body: { key }, headers, key: null })
    const set = [answer.headers['set-cookie']].flat().map((cookie) => cookie!.replace(/=[\w-]{43}; /, ' '))
    expect(set).toEqual(
      names.map((name) => `${name} ${attributes}${name.startsWith('__Host-') ? '; Secure' : ''}; SameSite=Lax`),
    )
  })

  test('is not taken from a neighbour under one domain, who can set the plain one', async () => {
    const { send, signIn } = await testApp()
    const token = (await signIn()).split('=')[1]!
    const status = async (name: string, headers: object) =>
      (await send('GET', '/session', { headers: { ...headers, cookie: `${name}=${token}` }, key: null })).statusCode
    expect(await status('flows_session', { ...elsewhere, ...browser })).toBe(401)
    expect(await status('__Host-flows_session', { ...elsewhere, ...browser })).toBe(200)
    expect(await status('__Host-flows_session', elsewhere)).toBe(200)
    expect(await status('flows_session', { ...here, ...browser })).toBe(200)
    expect(await status('flows_session', elsewhere)).toBe(200)
  })
})

describe('a session', () => {
  test('is dead after signing out, and signing out twice is no mistake', async () => {
    const { send, signIn } = await testApp()
    const headers = { cookie: await signIn() }
    const other = { cookie: await signIn() }
    const answer = await send('DELETE', '/session', { headers, key: null })
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([
      204,
      [expect.stringMatching(/^__Host-flows_session=;.*Secure/), expect.stringMatching(/^flows_session=;/)],
    ])
    expect((await send('GET', '/v1/flows', { headers, key: null })).statusCode).toBe(401)
    expect((await send('DELETE', '/session', { headers, key: null })).statusCode).toBe(204)
    expect((await send('GET', '/v1/flows', { headers: other, key: null })).statusCode).toBe(200)
  })

  test('ends when it is left alone for an hour', async () => {
    const clock = controlledClock()
    const { send, signIn } = await testApp({ now: clock.now })
    const headers = { cookie: await signIn() }
    for (const status of [200, 200, 200]) {
      clock.pass(longestIdle - 1000)
      expect((await send('GET', '/v1/flows', { headers, key: null })).statusCode).toBe(status)
    }
    clock.pass(longestIdle)
    expect((await send('GET', '/v1/flows', { headers, key: null })).statusCode).toBe(401)
  })

  test('ends after twelve hours however much it is used', async () => {
    const clock = controlledClock()
    const { send, signIn } = await testApp({ now: clock.now })
    const headers = { cookie: await signIn() }
    const isAlive = async () => (await send('GET', '/session', { headers, key: null })).statusCode === 200
    for (let passed = 0; passed + longestIdle / 2 < longestSession; passed += longestIdle / 2) {
      expect(await isAlive()).toBe(true)
      clock.pass(longestIdle / 2)
    }
    clock.pass(longestIdle / 2)
    expect(await isAlive()).toBe(false)
  })

  test('does nothing for a page that was opened with another key', async () => {
    const { send, signIn } = await testApp()
    const headers = { cookie: await signIn() }
    const { id } = (await send('GET', '/session', { headers, key: null })).json().data.key
    const write = (keyId: string) =>
      send('POST', '/v1/flows', {
        headers: { ...headers, 'flows-key': keyId },
        body: { name: 'Rain', type: 'voice' },
        key: null,
      })
    expect((await write('another')).statusCode).toBe(401)
    expect((await send('GET', '/v1/flows', { headers })).json().meta.total).toBe(0)
    expect((await write(id)).statusCode).toBe(201)
    const known = await send('GET', '/session', { headers: { ...headers, 'flows-key': 'another' }, key: null })
    expect(known.json().data.key.id).toBe(id)
  })

  test('ends with its key', async () => {
    const { send, signIn, database } = await testApp()
    const headers = { cookie: await signIn() }
    await database.updateTable('access_keys').set({ revoked_at: '2026-01-01T00:00:00.000000Z' }).execute()
    expect((await send('GET', '/session', { headers, key: null })).statusCode).toBe(401)
  })
})

describe('a write from another site', () => {
  const host = 'flows.example:4173'

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://flows.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: `http://${host}`, 'sec-fetch-site': 'cross-site' },
  ])('with %j is refused, with the cookie or to get one', async (from) => {
    const { send, signIn, key } = await testApp()
    const headers = { cookie: await signIn({ host, 'sec-fetch-site': 'same-origin' }), host, ...from }
    const refused = { message: 'This request came from another site, so it was not carried out.' }
    for (const [method, path, body] of [
      ['POST', '/v1/flows', { name: 'Theirs', type: 'sms' }],
      ['DELETE', '/session', undefined],
      ['POST', '/session', { key }],
    ] as const) {
      const answer = await send(method, path, { body, headers, key: null })
      expect([answer.statusCode, answer.json()]).toEqual([403, refused])
    }
    expect((await send('GET', '/v1/flows', { headers, key: null })).json().meta.total).toBe(0)
  })

  test('is carried out when it comes from our own pages, or from a program with a key', async () => {
    const { send, signIn } = await testApp()
    const body = { name: 'Ours', type: 'sms' }
    const own = {
      cookie: await signIn({ host, 'sec-fetch-site': 'same-origin' }),
      host,
      origin: `http://${host}`,
      'sec-fetch-site': 'same-origin',
    }
    expect((await send('POST', '/v1/flows', { body, headers: own, key: null })).statusCode).toBe(201)
    expect((await send('POST', '/v1/flows', { body, headers: { origin: 'https://partner.example' } })).statusCode).toBe(
      201,
    )
  })
})
