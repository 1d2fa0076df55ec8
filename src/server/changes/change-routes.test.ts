import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { News } from '../../contract/changes.ts'
import { testApp } from '../test-app.ts'
import { type ChangeFeed, createChangeFeed } from './change-feed.ts'
import { follow } from './follow-for-test.ts'

type Options = { heartbeat?: number; now?: () => number; changes?: ChangeFeed }

const listening = async ({ heartbeat = 60_000, changes = createChangeFeed({ heartbeat }), ...more }: Options = {}) => {
  const server = await testApp({ changes, ...more })
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  const withKey = { authorization: `Bearer ${server.key}` }
  return {
    ...server,
    origin,
    withKey,
    follow: (headers: Record<string, string> = withKey, query = '') => follow(origin, headers, query),
  }
}

const tellsOf = (action: string, flow_id: string | null) => (news: News) =>
  news.changes.some((change) => change.action === action && change.flow_id === flow_id)

test('who says what was heard of when they read is told that nothing was missed, unless something was', async () => {
  const changes = createChangeFeed()
  const { follow, createFlow, send } = await listening({ changes })
  const missedSince = async (mark: string) =>
    (await (await follow(undefined, `?since=${mark}`)).told(() => true)).missed
  const before = changes.mark()
  expect(await missedSince(before)).toBe(false)
  expect((await send('GET', `/changes?since=${before}`)).json().data.missed).toBe(false)
  await createFlow()
  expect([await missedSince(before), await missedSince(changes.mark()), await missedSince('')]).toEqual([
    true,
    false,
    true,
  ])
  expect(await missedSince(createChangeFeed().mark())).toBe(true)
})

test('whoever follows is told at once of every kind of write, and by whom', async () => {
  const { follow, send, createFlow, key } = await listening()
  const one = await follow()
  const other = await follow()
  expect(one.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  expect(await one.told(() => true)).toEqual({ missed: true, changes: [], editors: [] })

  const { id } = await createFlow()
  const report = { direction: 'incoming', status: 'completed' }
  const execution = (await send('POST', `/v1/flows/${id}/executions`, { body: report })).json().data.id
  await send('PATCH', `/v1/flows/${id}/executions/${execution}`, { body: { status: 'failed' } })
  await send('PUT', `/v1/flows/${id}`, { body: { status: 'published' } })
  await send('POST', `/v1/flows/${id}/start`)
  await send('DELETE', `/v1/flows/${id}`)
  await send('POST', `/flow-trash/${id}/restore`)
  await send('DELETE', `/v1/flows/${id}`)
  await send('DELETE', `/flow-trash/${id}`)
  const flowActions = ['created', 'updated', 'started', 'deleted', 'restored', 'discarded'].map((one) => `flow.${one}`)
  for (const follower of [one, other])
    for (const action of [...flowActions, 'execution.reported', 'execution.updated'])
      await follower.told(tellsOf(action, id))
  await send('DELETE', '/flow-trash')
  const { changes } = await one.told(tellsOf('trash.emptied', null))
  expect(changes.at(-1)).toEqual({
    flow_id: null,
    action: 'trash.emptied',
    by: { id: key.split('_')[1], name: 'Test key' },
  })
})

test('what was refused or found nothing isn’t told', async () => {
  const { follow, send, createFlow, makeKey } = await listening()
  const follower = await follow()
  const { id } = await createFlow()
  await send('PATCH', `/v1/flows/${id}`, { body: { name: '' } })
  await send('PATCH', `/v1/flows/${id}`, { body: { name: 'Theirs' }, headers: { 'if-match': '"old"' } })
  await send('PATCH', '/v1/flows/nobody', { body: { name: 'Theirs' } })
  await send('POST', `/v1/flows/${id}/start`)
  await send('DELETE', `/v1/flows/${id}`, { key: await makeKey('read') })
  await send('DELETE', `/v1/flows/${id}`)
  await follower.told(tellsOf('flow.deleted', id))
  expect(follower.news.flatMap(({ changes }) => changes.map(({ action }) => action))).toEqual([
    'flow.created',
    'flow.deleted',
  ])
})

test('who is editing is told while they listen, and no longer', async () => {
  const { follow, send, createFlow } = await listening()
  const { id } = await createFlow()
  const reader = await follow()
  const editor = await follow(undefined, `?tab=t1&editing=${id}`)
  const { editors } = await reader.told((news) => news.editors?.length === 1)
  expect(editors).toEqual([{ flow_id: id, tab: 't1', by: { id: expect.any(String), name: 'Test key' } }])
  expect((await send('GET', '/changes')).json().data.editors).toEqual(editors)
  editor.leave()
  await reader.told((news) => !news.missed && news.editors?.length === 0)
  expect((await send('GET', '/changes')).json().data.editors).toEqual([])
})

test('without accepting a stream one is answered once', async () => {
  const { send } = await listening()
  const answer = await send('GET', '/changes?editing=some-flow', { headers: { accept: '*/*' } })
  expect(answer.json()).toEqual({ data: { missed: true, changes: [], editors: [] } })
  expect((await send('HEAD', '/changes', { headers: { accept: 'text/event-stream' } })).statusCode).toBe(200)
})

test('it takes a key that may read, and parameters that are known', async () => {
  const { follow, makeKey, withKey } = await listening()
  const as = async (key: string) => (await follow({ authorization: `Bearer ${key}` })).status
  expect([(await follow({})).status, await as('wrong'), await as(await makeKey('write'))]).toEqual([401, 401, 403])
  expect((await follow(withKey, '?flow=1')).status).toBe(400)
  expect((await follow(withKey, `?tab=${'t'.repeat(65)}`)).status).toBe(422)
})

test('signing out ends it, and nothing is told after', async () => {
  const { follow, send, signIn, createFlow } = await listening({ heartbeat: 100 })
  const [mine, theirs] = [{ cookie: await signIn() }, { cookie: await signIn() }]
  const [silent, other] = [await follow(mine), await follow(theirs)]
  await send('DELETE', '/session', { key: null, headers: mine })
  await silent.ended
  await createFlow()
  await other.told(({ changes }) => changes.length > 0)
  expect(silent.news.flatMap(({ changes }) => changes)).toEqual([])
})

test('a key that is revoked ends it', async () => {
  const { follow, makeKey, database } = await listening({ heartbeat: 100 })
  const key = await makeKey('read')
  const follower = await follow({ authorization: `Bearer ${key}` })
  await database.updateTable('access_keys').set({ revoked_at: '2026-01-01T00:00:00.000000Z' }).execute()
  await follower.ended
})

test('a session ends by itself, however long it is listened with', async () => {
  let time = Date.now()
  const { follow, signIn } = await listening({ heartbeat: 50, now: () => time })
  const follower = await follow({ cookie: await signIn() })
  for (let minutes = 0; minutes < 58; minutes += 2) {
    time += 2 * 60_000
    const before = follower.beats()
    while (follower.beats() < before + 2) await setTimeout(10)
  }
  time += 3 * 60_000
  await follower.ended
})

test('one who reads nothing is cut off, and others are told all the same', async () => {
  const feed = createChangeFeed()
  const listeners = new Set<(news: string) => void>()
  const listen: ChangeFeed['listen'] = (_, listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const { follow } = await listening({ changes: { ...feed, listen } })
  const follower = await follow()
  const deaf = await follow()
  deaf.stopReading()
  expect(listeners.size).toBe(2)
  // The system keeps some megabytes for one who doesn't read.
  const flow_id = 'f'.repeat(50_000)
  const news = JSON.stringify({ missed: false, changes: [{ flow_id, action: 'flow.updated', by: null }] })
  let rounds = 0
  for (; listeners.size === 2; rounds += 1) {
    for (const listener of listeners) listener(news)
    await follower.told(() => follower.news.length > rounds + 1)
  }
  expect(listeners.size).toBe(1)
  expect(rounds).toBeGreaterThan(1)
  for (const listener of listeners) listener(news)
  await follower.told(() => follower.news.length > rounds + 1)
})

test('so many may be open at once, and one more when one has ended', async () => {
  const { follow, signIn } = await listening()
  const cookie = { cookie: await signIn() }
  const open = await Promise.all(Array.from({ length: 20 }, () => follow(cookie)))
  const refused = await follow(cookie)
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60'])
  expect((await follow({ cookie: await signIn() })).status).toBe(200)
  open[0]!.leave()
  await expect.poll(async () => (await follow(cookie)).status).toBe(200)
})

test('whoever leaves before it is known who they are neither edits nor takes a place', async () => {
  const { app, database, follow, makeKey, origin, send } = await listening()
  const key = await makeKey('read')
  const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' }
  const held = Promise.withResolvers<void>()
  const holding = database.connection().execute(() => held.promise)

  for (let number = 0; number < 20; number += 1) {
    const arrived = once(app.server, 'request') as Promise<[IncomingMessage]>
    const asked = request(`${origin}/changes?tab=a&editing=some-flow`, { headers, agent: false }).end()
    asked.on('error', () => {})
    const [{ socket }] = await arrived
    const left = once(socket, 'close')
    asked.destroy()
    await left
  }
  held.resolve()
  await holding

  expect((await send('GET', '/changes')).json().data.editors).toEqual([])
  const followers = await Promise.all(Array.from({ length: 20 }, () => follow(headers)))
  expect(followers.map(({ status }) => status)).toEqual(Array(20).fill(200))
})

test('the server ends without waiting for those who listen', async () => {
  const { app, follow } = await listening()
  const followers = await Promise.all(Array.from({ length: 10 }, () => follow()))
  await app.close()
  await Promise.all(followers.map(({ ended }) => ended))
})
