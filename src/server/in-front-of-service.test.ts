import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { follow } from './changes/follow-for-test.ts'
import { accountKey, openInFront, serverKey } from './in-front-for-test.ts'

test('the key of an account signs in, and what the service lacks is said', async () => {
  const { standIn, send, signIn, database } = await openInFront()
  standIn.put({ name: 'Rain' })
  const { answer, headers } = await signIn(accountKey)
  expect(answer.json()).toEqual({
    data: {
      key: { id: expect.any(String), name: 'Our Voice', abilities: ['read', 'write', 'publish'] },
      store: { kind: 'ourvoice', can: ['history'] },
    },
  })
  const list = await send('GET', '/v1/flows', { headers, key: null })
  expect(list.json().data.map(({ name }: { name: string }) => name)).toEqual(['Rain'])
  expect(await database.selectFrom('sessions').selectAll().execute()).toEqual([])
  await send('DELETE', '/session', { headers, key: null })
  expect((await send('GET', '/v1/flows', { headers, key: null })).statusCode).toBe(401)
})

test('a key that the service doesn’t know, or that is ours, opens nothing', async () => {
  const { ownKey, signIn, send } = await openInFront()
  for (const key of ['guessed', ownKey]) {
    const { answer } = await signIn(key)
    expect([answer.statusCode, answer.json().message]).toEqual([401, expect.stringContaining('doesn’t know this key')])
    expect((await send('GET', '/v1/flows', { key })).statusCode).toBe(401)
  }
})

test('with an account key for the server, our own keys use that account and sessions are kept', async () => {
  const { standIn, ownKey, signIn, send, database } = await openInFront({ withServerKey: true })
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
  const { standIn, send } = await openInFront()
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

test('what the service refuses as a conflict is not taken for a key that is in flight', async () => {
  const { standIn, send } = await openInFront()
  standIn.misbehave(({ method }) => (method === 'POST' ? { status: 409, body: '{"message":"Plan full."}' } : null))
  const body = { name: 'Rain', type: 'voice' }
  const refused = await send('POST', '/v1/flows', { body, headers: { 'idempotency-key': 'k' }, key: accountKey })
  expect([refused.statusCode, refused.json().message]).toEqual([422, expect.stringContaining('Plan full')])
  expect(refused.headers['retry-after']).toBeUndefined()
})

test('keys can’t be guessed through us: the eleventh in a minute is not tried', async () => {
  const { standIn, send } = await openInFront()
  const statuses = []
  for (let number = 0; number < 12; number += 1)
    statuses.push((await send('GET', '/v1/flows', { key: `guess-${number}` })).statusCode)
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  const refused = await send('POST', '/session', { body: { key: 'another guess' }, key: null })
  expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
  expect(standIn.requests).toHaveLength(10)
})

test('when the service takes an account’s key no longer, its sessions end', async () => {
  const { standIn, send, signIn } = await openInFront()
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
  const { standIn, ownKey, send } = await openInFront({ withServerKey: true })
  standIn.keys.splice(0, 2)
  const answer = await send('GET', '/v1/flows', { key: ownKey })
  expect([answer.statusCode, answer.json().message]).toEqual([503, expect.stringContaining('Tell whoever runs')])
})

test('what the service can’t do is said in words, in both languages', async () => {
  const { standIn, send } = await openInFront()
  const { id } = standIn.put()
  for (const [method, path, words] of [
    ['GET', `/v1/flows/${id}/executions`, 'executions of a flow'],
    ['GET', '/flow-trash', 'no trash'],
  ] as const) {
    const answer = await send(method, path, { key: accountKey })
    expect([path, answer.statusCode, answer.json().message]).toEqual([path, 422, expect.stringContaining(words)])
  }
  const french = await send('GET', '/flow-trash', { key: accountKey, headers: { 'accept-language': 'fr' } })
  expect(french.json().message).toContain('corbeille')
})

describe('two keys of one account', () => {
  test('take turns at a flow: of ten writes at once with the same mark, one is saved', async () => {
    const { standIn, send } = await openInFront()
    const path = `/v1/flows/${standIn.put({ name: 'Rain' }).id}`
    const [etag] = await Promise.all(
      [accountKey, serverKey].map(async (key) => String((await send('GET', path, { key })).headers.etag)),
    )
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => {
        const key = at % 2 ? accountKey : serverKey
        return send('PATCH', path, { key, body: { name: `Rain ${at}` }, headers: { 'if-match': etag } })
      }),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, ...Array(9).fill(412)])
  })

  test('see in their lists what the other has written', async () => {
    const { send } = await openInFront()
    const names = async (key: string): Promise<string[]> =>
      (await send('GET', '/v1/flows', { key })).json().data.map(({ name }: { name: string }) => name)
    expect([await names(accountKey), await names(serverKey)]).toEqual([[], []])
    await send('POST', '/v1/flows', { key: serverKey, body: { name: 'Rain', type: 'voice' } })
    expect([await names(accountKey), await names(serverKey)]).toEqual([['Rain'], ['Rain']])
  })

  test('never take a flow that the other has made for their own whose answer was lost', async () => {
    const { standIn, send } = await openInFront()
    const create = (key: string) => send('POST', '/v1/flows', { key, body: { name: 'Rain', type: 'voice' } })
    expect((await create(accountKey)).statusCode).toBe(201)
    standIn.misbehave(({ method }) => (method === 'POST' ? 'reset' : null))
    expect((await create(serverKey)).statusCode).toBe(503)
  })
})

test('changes are told to those who use the same key of an account, and to nobody else', async () => {
  const { app, ownKey, send } = await openInFront({ withServerKey: true })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const followAs = (key: string) => follow(origin, { authorization: `Bearer ${key}` }, '?editing=some-flow')
  const [own, sameOwn, other] = [await followAs(ownKey), await followAs(ownKey), await followAs(accountKey)]
  const create = (key: string, name: string) => send('POST', '/v1/flows', { key, body: { name, type: 'sms' } })
  await create(ownKey, 'Rain')
  for (const follower of [own, sameOwn]) await follower.told(({ changes }) => changes.length === 1)
  await create(accountKey, 'Sun')
  await other.told(({ changes }) => changes.length === 1)
  expect(other.news.flatMap(({ changes }) => changes)).toHaveLength(1)
  expect(Math.max(...other.news.map(({ editors }) => editors?.length ?? 0))).toBe(1)
})
