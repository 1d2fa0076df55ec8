import { expect, inject, test } from 'vitest'
import { newDatabase } from './db/postgres/new-database-for-test.ts'
import { testApp } from './test-app.ts'

/** Two servers on one database, and a way to send to either. */
const servers = async () => {
  const databaseUrl = await newDatabase(inject('postgres'))
  const both = await Promise.all([testApp({ databaseUrl }), testApp({ databaseUrl })])
  const { key } = both[0]
  return (at: number, method: string, url: string, request: object = {}) =>
    both[at % 2]!.send(method, url, { key, ...request })
}

const rain = { name: 'Rain', type: 'sms' }
const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)))

test('of a hundred stale writes at once, on either, exactly one is saved', async () => {
  const send = await servers()
  const created = await send(0, 'POST', '/v1/flows', { body: rain })
  const path = `/v1/flows/${created.json().data.id}`
  const headers = { 'if-match': String(created.headers.etag) }
  const answers = await times(100, (at) => send(at, 'PATCH', path, { body: { name: `Rain ${at}` }, headers }))
  const saved = answers.filter(({ statusCode }) => statusCode === 200)
  expect(saved).toHaveLength(1)
  expect(answers.filter(({ statusCode }) => statusCode === 412)).toHaveLength(99)
  for (const at of [0, 1]) expect((await send(at, 'GET', path)).json()).toEqual(saved[0]!.json())
})

test('a thousand creates, each sent to both, make a thousand flows', { timeout: 120_000 }, async () => {
  const send = await servers()
  const create = (at: number, server: number) =>
    send(server, 'POST', '/v1/flows', {
      body: { ...rain, name: `Rain ${at}` },
      headers: { 'idempotency-key': `k${at}` },
    })
  const pairs = await times(1000, async (at) => Promise.all([create(at, at), create(at, at + 1)]))
  for (const [first, second] of pairs) {
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(second.json()).toEqual(first.json())
  }
  for (const at of [0, 1]) expect((await send(at, 'GET', '/v1/flows')).json().meta.total).toBe(1000)
})

test('what was written through one is in the other’s lists at once', async () => {
  const send = await servers()
  const totals = async (query: string) =>
    Promise.all([0, 1].map(async (at) => (await send(at, 'GET', `/v1/flows?${query}`)).json().meta.total))
  for (let at = 0; at < 20; at += 1) {
    const created = await send(at, 'POST', '/v1/flows', { body: { ...rain, status: 'published' } })
    const { id } = created.json().data
    expect(await totals('filter[status]=published')).toEqual([at + 1, at + 1])
    expect(await totals('filter[search]=rain')).toEqual([at + 1, at + 1])
    expect(await totals('filter[to]=229')).toEqual([at, at])
    await send(at + 1, 'POST', `/v1/flows/${id}/start`, { body: { to: ['+22997000001'] } })
    expect(await totals('filter[to]=229')).toEqual([at + 1, at + 1])
  }
})
