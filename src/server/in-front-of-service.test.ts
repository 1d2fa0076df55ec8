import { Writable } from 'node:stream'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from './db/open-database.ts'
import { inFrontOfService } from './in-front-of-service.ts'
import { createAccessKeys } from './session/access-keys.ts'
import { createSessions } from './session/sessions.ts'
import { testApp } from './test-app.ts'
import { type StandInRequest, startStandIn } from './upstream/stand-in.ts'

const accountKey = 'canary-8c1f77-account'
const serverKey = 'canary-5d02b9-server'

const opened = async ({ withServerKey = false } = {}) => {
  const standIn = await startStandIn({ keys: [accountKey, serverKey] })
  const database = await openDatabase('file::memory:')
  const keys = createAccessKeys(database)
  const ownKey = await keys.make('Own key')
  const own = { keys, sessions: createSessions(database) }
  const service = inFrontOfService(new URL(standIn.url), withServerKey ? serverKey : undefined, own)
  const lines: string[] = []
  const log = new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) })
  const { send, app } = await testApp({ ...service, log })
  onTestFinished(async () => {
    service.close()
    await standIn.stop()
    await database.destroy()
  })
  const signIn = async (key: string) => {
    const answer = await send('POST', '/session', { body: { key }, key: null })
    return { answer, headers: { cookie: String(answer.headers['set-cookie']).split(';')[0]! } }
  }
  return { standIn, database, ownKey, send, app, signIn, lines }
}

/** The service repeats what it was sent, as it shouldn't. */
const leakyAnswer = (status: number) => (request: StandInRequest) => {
  const sent = request.authorization.replace('Bearer ', '')
  return { status, body: JSON.stringify({ message: request.authorization, errors: { [sent]: [sent] }, error: sent }) }
}

test('the key of an account signs in, and what the service lacks is said', async () => {
  const { standIn, send, signIn, database } = await opened()
  standIn.put({ name: 'Rain' })
  const { answer, headers } = await signIn(accountKey)
  expect(answer.json()).toEqual({
    data: {
      key: { id: expect.any(String), name: 'Our Voice', abilities: ['read', 'write', 'publish'] },
      store: { kind: 'ourvoice', can: [] },
    },
  })
  const list = await send('GET', '/v1/flows', { headers, key: null })
  expect(list.json().data.map(({ name }: { name: string }) => name)).toEqual(['Rain'])
  expect(await database.selectFrom('sessions').selectAll().execute()).toEqual([])
  await send('DELETE', '/session', { headers, key: null })
  expect((await send('GET', '/v1/flows', { headers, key: null })).statusCode).toBe(401)
})

test('a key that the service doesn’t know, or that is ours, opens nothing', async () => {
  const { ownKey, signIn, send } = await opened()
  for (const key of ['guessed', ownKey]) {
    const { answer } = await signIn(key)
    expect([answer.statusCode, answer.json().message]).toEqual([401, expect.stringContaining('doesn’t know this key')])
    expect((await send('GET', '/v1/flows', { key })).statusCode).toBe(401)
  }
})

test('with an account key for the server, our own keys use that account and sessions are kept', async () => {
  const { standIn, ownKey, signIn, send, database } = await opened({ withServerKey: true })
  const { headers } = await signIn(ownKey)
  expect((await send('GET', '/v1/flows', { headers, key: null })).statusCode).toBe(200)
  expect((await send('GET', '/v1/flows', { key: ownKey })).statusCode).toBe(200)
  expect(new Set(standIn.requests.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${serverKey}`]))
  expect(await database.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
  const { headers: ofAccount } = await signIn(accountKey)
  await send('GET', '/v1/flows', { headers: ofAccount, key: null })
  expect(standIn.requests.at(-1)?.authorization).toBe(`Bearer ${accountKey}`)
})

test('a program sends the key of the account, which is tried once', async () => {
  const { standIn, send } = await opened()
  const body = { name: 'Rain', type: 'voice' }
  const headers = { 'idempotency-key': 'k' }
  const first = await send('POST', '/v1/flows', { body, headers, key: accountKey })
  expect(first.statusCode).toBe(201)
  expect((await send('POST', '/v1/flows', { body, headers, key: accountKey })).json()).toEqual(first.json())
  const { id } = first.json().data
  const path = `/v1/flows/${id}`
  const read = await send('GET', path, { key: accountKey })
  const { etag } = read.headers as { etag: string }
  expect((await send('GET', path, { key: accountKey, headers: { 'if-none-match': etag } })).statusCode).toBe(304)
  const edit = (name: string) => send('PATCH', path, { key: accountKey, body: { name }, headers: { 'if-match': etag } })
  expect((await edit('Mine')).statusCode).toBe(200)
  const refused = await edit('Theirs')
  expect([refused.statusCode, refused.json().current.name]).toEqual([412, 'Mine'])
  expect((await send('DELETE', path, { key: accountKey })).statusCode).toBe(204)
  expect(standIn.requests.filter(({ query }) => query.get('limit') === '1')).toHaveLength(1)
})

test('keys can’t be guessed through us: the eleventh in a minute is not tried', async () => {
  const { standIn, send } = await opened()
  const statuses = []
  for (let number = 0; number < 12; number += 1)
    statuses.push((await send('GET', '/v1/flows', { key: `guess-${number}` })).statusCode)
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  const refused = await send('POST', '/session', { body: { key: 'another guess' }, key: null })
  expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
  expect(standIn.requests).toHaveLength(10)
})

test('when the service takes an account’s key no longer, its sessions end', async () => {
  const { standIn, send, signIn } = await opened()
  const { headers } = await signIn(accountKey)
  standIn.keys.splice(0, 2)
  const answer = await send('GET', '/v1/flows', { headers, key: null })
  expect([answer.statusCode, answer.json().message]).toEqual([401, expect.stringContaining('no longer accepts')])
  const asked = standIn.requests.length
  expect((await send('GET', '/v1/flows', { headers, key: null })).json()).toEqual({ message: 'Unauthenticated.' })
  expect((await send('GET', '/session', { headers, key: null })).statusCode).toBe(401)
  expect(standIn.requests).toHaveLength(asked)
})

test('when it takes the server’s key no longer, nobody is asked to sign in again', async () => {
  const { standIn, ownKey, send } = await opened({ withServerKey: true })
  standIn.keys.splice(0, 2)
  const answer = await send('GET', '/v1/flows', { key: ownKey })
  expect([answer.statusCode, answer.json().message]).toEqual([503, expect.stringContaining('Tell whoever runs')])
})

test('what the service can’t do is said in words, in both languages', async () => {
  const { standIn, send } = await opened()
  const { id } = standIn.put()
  for (const [method, path, words] of [
    ['GET', `/v1/flows/${id}/executions`, 'executions of a flow'],
    ['GET', '/flow-trash', 'no trash'],
    ['GET', `/flow-history/${id}`, 'what was changed'],
    ['GET', '/audit', 'what was changed'],
  ] as const) {
    const answer = await send(method, path, { key: accountKey })
    expect([path, answer.statusCode, answer.json().message]).toEqual([path, 422, expect.stringContaining(words)])
  }
  const french = await send('GET', '/flow-trash', { key: accountKey, headers: { 'accept-language': 'fr' } })
  expect(french.json().message).toContain('corbeille')
})

test('a limit of the service is passed on with its Retry-After', async () => {
  const { standIn, send } = await opened()
  await send('GET', '/v1/flows', { key: accountKey })
  standIn.misbehave({ status: 429, headers: { 'retry-after': '23' }, body: '{"message":"Too Many Attempts."}' })
  const answer = await send('GET', '/v1/flows/some-id', { key: accountKey })
  expect([answer.statusCode, answer.headers['retry-after'], answer.json().message]).toEqual([
    429,
    '23',
    'Too many requests. Try again in 23 seconds.',
  ])
})

test('a service that is down is told apart from one whose answer was lost, and health goes on', async () => {
  const { standIn, send } = await opened()
  const { id } = standIn.put()
  await send('GET', '/v1/flows', { key: accountKey })
  standIn.misbehave(({ method }) => (method === 'POST' ? 'cut' : null))
  standIn.ways.page = () => ({ data: [] })
  const lost = await send('POST', '/v1/flows', { body: { name: 'Rain', type: 'sms' }, key: accountKey })
  expect([lost.statusCode, lost.headers['retry-after']]).toEqual([503, '5'])
  expect(lost.json().message).toContain('may have been saved')
  await standIn.stop()
  const statuses = new Set<number>()
  for (let number = 0; number < 8; number += 1) {
    const answer = await send('PATCH', `/v1/flows/${id}`, { body: { name: 'x' }, key: accountKey })
    statuses.add(answer.statusCode)
    expect(answer.json().message).toContain('nothing was saved')
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  }
  expect([...statuses]).toEqual([503])
  expect((await send('GET', '/health', { key: null })).statusCode).toBe(200)
})

test(
  'whatever the service does, an answer comes within 10 seconds, and a retry makes no second flow',
  { timeout: 30_000 },
  async () => {
    const { standIn, send } = await opened()
    await send('GET', '/session', { key: accountKey })
    const faults = [
      'black hole',
      'silence',
      'cut',
      'reset',
      'trickle',
      'flood',
      { slow: 15_000 },
      { status: 502 },
    ] as const
    // Each fault has an id of its own. A create meets its fault once, and its flow isn't shown for as long.
    let isGood = false
    const posted = [...faults]
    standIn.misbehave(({ method, path }) => {
      const of = faults[Number(/fault-(\d)$/.exec(path)?.[1])]
      if (of) return of
      if (isGood) return null
      return method === 'POST' ? (posted.shift() ?? null) : { status: 500 }
    })
    const timed = async (asked: ReturnType<typeof send>) => {
      const startedAt = performance.now()
      const { statusCode } = await asked
      expect(performance.now() - startedAt).toBeLessThan(10_000)
      return statusCode
    }
    const create = (at: number) =>
      send('POST', '/v1/flows', {
        key: accountKey,
        headers: { 'idempotency-key': `key-${at}` },
        body: { name: `Flow ${at}`, type: 'voice' },
      })
    const asked = faults.flatMap((_, at) => [
      timed(send('GET', `/v1/flows/fault-${at}`, { key: accountKey })),
      timed(send('PATCH', `/v1/flows/fault-${at}`, { key: accountKey, body: { name: 'x' } })),
      timed(create(at)),
    ])
    expect(new Set(await Promise.all(asked))).toEqual(new Set([503]))
    isGood = true
    await vi.waitFor(async () => expect((await send('GET', '/v1/flows', { key: accountKey })).statusCode).toBe(200), {
      timeout: 15_000,
      interval: 500,
    })
    for (const at of faults.keys()) expect((await create(at)).statusCode).toBe(201)
    const names = [...standIn.flows.values()].map(({ name }) => name)
    expect(names.toSorted()).toEqual(faults.map((_, at) => `Flow ${at}`))
  },
)

test('no key of an account is in any answer, log or row', async () => {
  const { standIn, database, ownKey, send, signIn, lines } = await opened({ withServerKey: true })
  const { id } = standIn.put()
  const { answer, headers } = await signIn(accountKey)
  const answers = [answer]
  for (const how of [null, 'reset' as const, ...[200, 400, 403, 409, 422, 429, 500].map(leakyAnswer)]) {
    standIn.misbehave(how)
    for (const [method, path] of [
      ['GET', '/v1/flows'],
      ['GET', '/session'],
      ['GET', `/v1/flows/${id}`],
      ['PATCH', `/v1/flows/${id}`],
      ['POST', '/v1/flows'],
    ] as const) {
      const body = method === 'GET' ? undefined : { name: 'Rain', type: 'voice' }
      answers.push(await send(method, path, { body, headers, key: null }))
      answers.push(await send(method, path, { body, key: accountKey }))
      answers.push(await send(method, path, { body, key: ownKey }))
    }
  }
  const said = answers.map(({ body, headers }) => body + JSON.stringify(headers)).join()
  const rows = await Promise.all(
    (['access_keys', 'sessions', 'idempotency_keys', 'audit_entries'] as const).map((table) =>
      database.selectFrom(table).selectAll().execute(),
    ),
  )
  for (const text of [said, lines.join(), JSON.stringify(rows)]) {
    expect(text).not.toContain('canary')
  }
  expect(said).toContain('Our Voice')
})
