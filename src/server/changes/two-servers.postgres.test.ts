import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import type { News } from '../../contract/changes.ts'
import { type OwnPostgres, startPostgres } from '../db/postgres/postgres-for-test.ts'
import { testApp } from '../test-app.ts'
import { changeChannel } from '../db/change-channel.ts'
import { follow } from './follow-for-test.ts'

/** One of their own, since it is stopped. */
let postgres: OwnPostgres
beforeAll(async () => {
  postgres = await startPostgres()
  return () => postgres.stop()
})

const listening = async (databaseUrl: string) => {
  const server = await testApp({ databaseUrl })
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  return {
    ...server,
    follow: (query = '') => follow(origin, { authorization: `Bearer ${server.key}` }, query),
  }
}

const twoServers = async () => {
  const databaseUrl = await postgres.newDatabase()
  return [await listening(databaseUrl), await listening(databaseUrl)] as const
}

const tellsOf = (action: string, flow_id: string) => (news: News) =>
  news.changes.some((change) => change.action === action && change.flow_id === flow_id)

/** Until what is written at one is told at the other: their connections to listen by are made beside the start. */
const tied = async ([one, other]: Awaited<ReturnType<typeof twoServers>>) => {
  const follower = await other.follow()
  for (let round = 0; follower.news.every(({ changes }) => changes.length === 0); round += 1) {
    await one.createFlow()
    await setTimeout(200)
  }
  follower.leave()
}

test('what is written at one server is told at both, once', async () => {
  const servers = await twoServers()
  await tied(servers)
  const [one, other] = servers
  const followers = [await one.follow(), await other.follow()]
  const { id } = await one.createFlow()
  await Promise.all(followers.map(({ told }) => told(tellsOf('flow.created', id))))
  await other.send('DELETE', `/v1/flows/${id}`)
  for (const { told, news } of followers) {
    const { changes } = await told(tellsOf('flow.deleted', id))
    expect(changes.at(-1)?.by?.name).toBe('Test key')
    await setTimeout(300)
    const all = news.flatMap((one) => one.changes).filter(({ flow_id }) => flow_id === id)
    expect(all.map(({ action }) => action)).toEqual(['flow.created', 'flow.deleted'])
  }
})

test('what isn’t saved isn’t told', async () => {
  const servers = await twoServers()
  await tied(servers)
  const [one, other] = servers
  const follower = await other.follow()
  const { id } = await one.createFlow()
  await one.send('PATCH', `/v1/flows/${id}`, { body: { name: 'X' }, headers: { 'if-match': '"old"' } })
  await one.send('DELETE', `/v1/flows/${id}`)
  await follower.told(tellsOf('flow.deleted', id))
  expect(follower.news.some(tellsOf('flow.updated', id))).toBe(false)
})

test('who edits at one server is told at the other, and that they left', async () => {
  const servers = await twoServers()
  await tied(servers)
  const [one, other] = servers
  const reader = await other.follow()
  const flow = randomUUID()
  const editors = await Promise.all(Array.from({ length: 12 }, (_, at) => one.follow(`?tab=t${at}&editing=${flow}`)))
  const { editors: told } = await reader.told((news) => news.editors?.length === 12)
  expect(new Set(told!.map(({ tab }) => tab)).size).toBe(12)
  for (const editor of editors.slice(1)) editor.leave()
  await reader.told((news) => news.editors?.length === 1)
  // With their server they go as well.
  await one.app.close()
  await reader.told((news) => !news.missed && news.editors?.length === 0)
})

test('after PostgreSQL was away it is said that something may be missed, and told again', async () => {
  const servers = await twoServers()
  await tied(servers)
  const [one, other] = servers
  const follower = await other.follow()
  await postgres.kill()
  await setTimeout(500)
  const before = follower.news.length
  await postgres.restart()
  await follower.told((news) => news.missed && follower.news.indexOf(news) >= before)
  const { id } = await one.createFlow()
  await follower.told((news) => news.missed || tellsOf('flow.created', id)(news))
  await tied(servers)
})

test('the longest names pass between servers', async () => {
  const servers = await twoServers()
  await tied(servers)
  const [one, other] = servers
  const follower = await other.follow()
  const key = await one.keys.make('\u{0001}é'.repeat(2000))
  const body = { name: 'Rain', type: 'sms' }
  const { id } = (await one.send('POST', '/v1/flows', { key, body })).json().data
  await follower.told(tellsOf('flow.created', id))
})

const say = ({ database }: Awaited<ReturnType<typeof listening>>, word: string) =>
  sql`select pg_notify(${changeChannel}, ${word})`.execute(database)

test('what isn’t a word between servers is passed over', async () => {
  const servers = await twoServers()
  await tied(servers)
  const [one, other] = servers
  const follower = await other.follow()
  const strange = ['hello', '', 'null', '[]', '{}', '{"change":{}}', '{"server":"x","editors":[{}]}', '{"later":true}']
  for (const word of strange) await say(one, word)
  const flow_id = randomUUID()
  const by = { id: 'k', name: 'Newer', team: 'Parakou' }
  await say(one, JSON.stringify({ change: { flow_id, action: 'flow.updated', by, of: 'later' }, version: 2 }))
  const { changes } = await follower.told(tellsOf('flow.updated', flow_id))
  expect(changes).toContainEqual({ flow_id, action: 'flow.updated', by: { id: 'k', name: 'Newer' } })
})

const editor = (tab: string) => ({ flow_id: 'some-flow', tab, by: { id: 'k', name: 'Awa' } })

test('what was half heard before PostgreSQL was away is forgotten', async () => {
  const servers = await twoServers()
  await tied(servers)
  const [one, other] = servers
  const follower = await other.follow()
  const server = randomUUID()
  await say(one, JSON.stringify({ server, editors: [editor('before')], hasMore: true }))
  const before = (await one.createFlow()).id
  // What was said before is heard by now.
  await follower.told(tellsOf('flow.created', before))
  await postgres.kill()
  const heard = follower.news.length
  await postgres.restart()
  await follower.told((news) => news.missed && follower.news.indexOf(news) >= heard)
  await say(one, JSON.stringify({ server, editors: [editor('after')], hasMore: false }))
  const { editors } = await follower.told((news) => news.editors?.some(({ tab }) => tab === 'after') ?? false)
  expect(editors).toEqual([editor('after')])
})
