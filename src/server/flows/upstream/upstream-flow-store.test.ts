import { expect, test } from 'vitest'
import { FlowCountQuery, FlowListQuery } from '../../../contract/flow-list.ts'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import { expectedCounts, expectedList } from '../flow-reference.contract.ts'
import { overStandIn } from './store-over-stand-in.ts'

const rain = FlowDraft.parse({ name: 'Rain', type: 'voice' })

test('searches, filters, sorts, pages and counts what the service only lists', async () => {
  const { standIn, store } = await overStandIn()
  const statuses = ['draft', 'published', 'paused', ' Zpublished', ' published ']
  for (let number = 0; number < 230; number += 1) {
    standIn.put({
      name: `Programme ${(number * 7) % 230}`,
      description: number % 3 ? null : 'Séances à Abomey',
      type: number % 4 ? 'voice' : 'sms',
      status: statuses[number % 5],
      flow_executions_count: number % 6 ? number % 6 : undefined,
    })
  }
  const { rows } = await store.list(FlowListQuery.parse({ limit: '100' }))
  expect(rows).toHaveLength(100)
  const all = []
  for (const page of ['1', '2', '3']) all.push(...(await store.list(FlowListQuery.parse({ limit: '100', page }))).rows)
  const kept = all.map((flow) => ({ flow, executions: [] }))
  expect(kept).toHaveLength(230)
  const several: Record<string, string>[] = [
    { 'filter[search]': 'seances' },
    { 'filter[status]': 'published,paused', sort: 'name' },
    { 'filter[type]': 'sms', sort: '-status,created_at' },
    { 'filter[search]': 'programme 1', 'filter[type]': 'voice', sort: 'type,-name', page: '2', limit: '5' },
  ]
  for (const asked of several) {
    const query = FlowListQuery.parse(asked)
    const expected = expectedList(kept, query)
    const before = (query.page - 1) * query.limit
    expect(await store.list(query)).toEqual({
      rows: expected.slice(before, before + query.limit),
      total: expected.length,
    })
    const { sort: _, page: __, limit: ___, ...filters } = asked
    const count = FlowCountQuery.parse(filters)
    expect(await store.counts(count)).toEqual(expectedCounts(kept, count))
  }
  expect((await store.list(FlowListQuery.parse({ sort: 'flow_executions_count', limit: '1' }))).rows).toMatchObject([
    { flow_executions_count: null },
  ])
})

test('reads a list once for a page, its tabs and the next page, and anew after a write', async () => {
  const { standIn, store } = await overStandIn()
  for (let number = 0; number < 101; number += 1) standIn.put()
  const look = () =>
    Promise.all([store.list(FlowListQuery.parse({})), store.counts({}), store.list(FlowListQuery.parse({ page: '2' }))])
  await look()
  expect(standIn.requests).toHaveLength(2)
  await store.create(rain)
  expect((await look())[1].all).toBe(102)
})

test.each([
  ['nothing of its pages', ({ data }: { data: unknown[] }) => ({ data })],
  [
    'a link to the next alone',
    ({ data, links: { next } }: { data: unknown[]; links: { next: unknown } }) => ({ data, links: { next } }),
  ],
  ['the number of flows alone', ({ data }: { data: unknown[] }) => ({ data, meta: { total: 250, per_page: 100 } })],
])('finds all pages of a list that says %s', async (_, page) => {
  const { standIn, store } = await overStandIn()
  for (let number = 0; number < 250; number += 1) standIn.put()
  standIn.ways.page = page as typeof standIn.ways.page
  expect((await store.counts({})).all).toBe(250)
})

test('reads the one flow that stands where a list should', async () => {
  const { standIn, store } = await overStandIn()
  const data = standIn.put({ name: 'Alone' })
  standIn.ways.page = () => ({ data })
  expect(await store.list(FlowListQuery.parse({}))).toMatchObject({ rows: [{ name: 'Alone' }], total: 1 })
})

test('hands the filters on executions to the service, and ranges of durations back', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ name: 'Called' })
  standIn.put({ name: 'Not called' })
  standIn.executions.set(id, [{ to: '22997000001', direction: 'outgoing', status: 'completed', duration: '30' }])
  const asked = {
    'filter[to]': '+229 97',
    'filter[direction]': 'outgoing',
    'filter[status]': 'completed,busy,draft',
    'filter[duration]': '30',
  }
  expect((await store.list(FlowListQuery.parse(asked))).rows.map(({ name }) => name)).toEqual(['Called'])
  expect(Object.fromEntries(standIn.requests[0]!.query)).toEqual({
    page: '1',
    limit: '100',
    'filter[to]': '22997',
    'filter[direction]': 'outgoing',
    'filter[status]': 'completed,busy',
    'filter[duration]': '30',
  })
  const range = FlowListQuery.parse({ 'filter[duration]': '>=30' })
  await expect(store.list(range)).rejects.toMatchObject({
    status: 422,
    details: { errors: { 'filter[duration]': [{ key: 'service_exact_duration' }] } },
  })
})

test('beyond 2,000 flows it passes pages on, and says what it can’t do', async () => {
  const { standIn, store } = await overStandIn(5000)
  for (let number = 0; number < 2001; number += 1) standIn.put({ name: `Flow ${number}` })
  const { rows, total } = await store.list(FlowListQuery.parse({ page: '3', limit: '10' }))
  expect([rows.length, rows[0]!.name, total]).toEqual([10, 'Flow 20', 2001])
  await expect(store.counts({})).rejects.toMatchObject({ status: 422, key: 'service_too_many_flows' })
  for (const asked of [
    { sort: 'name' },
    { 'filter[search]': 'a' },
    { 'filter[status]': 'draft' },
    { 'filter[type]': 'sms' },
  ]) {
    await expect(store.list(FlowListQuery.parse(asked))).rejects.toMatchObject({
      status: 422,
      details: { errors: { [Object.keys(asked)[0]!]: expect.any(Array) } },
    })
  }
  standIn.ways.page = (page) => ({ ...page, meta: { ...page.meta, per_page: 25 } })
  await expect(store.list(FlowListQuery.parse({}))).rejects.toMatchObject({ kind: 'unreadable' })
})
