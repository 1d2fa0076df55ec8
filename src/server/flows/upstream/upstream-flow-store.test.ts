import { expect, test } from 'vitest'
import { FlowCountQuery, FlowListQuery } from '../../../contract/flow-list.ts'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import { cameTo } from '../came-to.contract.ts'
import { expectedCounts, expectedList } from '../flow-reference.contract.ts'
import { overStandIn } from './store-over-stand-in.ts'

const rain = FlowDraft.parse({ name: 'Rain', type: 'voice' })
const once = (key = 'k') => ({ idempotency: { account: 'a', key, digest: 'd' } })
const writes = ['POST', 'PATCH', 'DELETE']

/** Answers the first write badly, and all else well. */
const firstWrite = <T>(how: T) => {
  let isDone = false
  return ({ method }: { method: string }): T | null => {
    if (isDone || !writes.includes(method)) return null
    isDone = true
    return how
  }
}

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

test.each(['silence', 'cut', { slow: 1200 }] as const)(
  'a create whose answer is lost (%j) makes one flow',
  async (how) => {
    const { standIn, store } = await overStandIn()
    standIn.put({ ...rain, created_at: '2020-01-01T00:00:00.000000Z' })
    standIn.misbehave(firstWrite(how))
    const first = await store.create(rain, once()).catch((error) => error.key)
    expect([first === 'service_unsure', first.kind === 'created']).toContain(true)
    const { stored } = await cameTo('created', store.create(rain, once()))
    expect(standIn.flows.size).toBe(2)
    expect(standIn.flows.get(stored.flow.id)?.created_at).not.toContain('2020')
    // Another request for the same is another flow.
    await cameTo('created', store.create(rain, once('another')))
    expect(standIn.flows.size).toBe(3)
  },
)

test('a create that can’t have arrived is simply sent again', async () => {
  const { standIn, store } = await overStandIn()
  standIn.misbehave(firstWrite('reset'))
  await expect(store.create(rain)).rejects.toMatchObject({ key: 'service_unsure_look' })
  await standIn.stop()
  await expect(store.create(rain, once())).rejects.toMatchObject({ key: 'service_not_reached' })
})

test('an answer to a create that can’t be read is looked up', async () => {
  const { standIn, store } = await overStandIn()
  let isFirst = true
  standIn.ways.flow = (flow) => {
    const sent = isFirst ? null : flow
    isFirst = false
    return sent
  }
  const { stored } = await cameTo('created', store.create(rain, once()))
  expect([...standIn.flows.keys()]).toEqual([stored.flow.id])
})

test('sends what has changed and nothing else', async () => {
  const { standIn, store } = await overStandIn()
  const sent: unknown[] = []
  const { id } = standIn.put({ name: 'Rain', status: ' Zpublished', metadata: { a: 1 } })
  const flow = (await store.get(id))!.flow
  const spied = standIn.flows.set.bind(standIn.flows)
  standIn.flows.set = (key, value) => (sent.push(value), spied(key, value))
  await store.update(id, { name: 'Rain', metadata: flow.metadata })
  expect(sent).toEqual([])
  await store.update(id, { name: 'More rain', metadata: flow.metadata })
  expect(sent).toMatchObject([{ name: 'More rain', status: ' Zpublished', metadata: { a: 1 } }])
})

test('an edit is refused when the flow was changed since, and a call is no change', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put()
  const { etag } = (await store.get(id))!
  const change = (fields: object) => void standIn.flows.set(id, { ...standIn.flows.get(id)!, ...fields })
  change({ flow_executions_count: 5, updated_at: '2030-01-01T00:00:00.000000Z' })
  expect((await store.get(id))!.etag).not.toBe(etag)
  expect((await store.update(id, { name: 'Mine' }, { ifMatch: [etag] })).kind).toBe('updated')
  expect(await store.update(id, { name: 'Theirs' }, { ifMatch: [etag] })).toMatchObject({
    kind: 'changed',
    current: { flow: { name: 'Mine' } },
  })
  expect((await store.delete(id, { ifMatch: [etag] })).kind).toBe('changed')
})

test.each([
  'silence',
  'cut',
  { status: 200, body: '<html>' },
  { status: 200, body: '{"data":{"id":"1","name":"x"}}' },
] as const)('what an update came to is looked at when its answer (%j) doesn’t show it', async (how) => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ name: 'Before' })
  const { etag } = (await store.get(id))!
  standIn.misbehave(firstWrite(how))
  const update = () => store.update(id, { name: 'After' }, { ...once(), ifMatch: [etag] })
  const first = await update().catch(({ key }) => key)
  if (typeof how === 'object') {
    // Nothing was done there, and the answer hides it.
    expect(first).toMatchObject({ kind: 'changed', current: { flow: { name: 'Before' } } })
  } else if (how === 'cut') expect(first.kind).toBe('updated')
  else expect(first).toBe('service_unsure')
  expect((await update()).kind).toBe('updated')
  expect(standIn.flows.get(id)?.name).toBe('After')
})

test('a delete whose answer is lost has deleted', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put()
  standIn.misbehave(firstWrite('silence'))
  await expect(store.delete(id, once())).rejects.toMatchObject({ key: 'service_unsure' })
  expect(await store.delete(id, once())).toEqual({ kind: 'deleted' })
  expect(await store.delete(id)).toEqual({ kind: 'missing' })
})

test('nobody is called twice because an answer was lost', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ status: 'published' })
  standIn.misbehave(firstWrite('silence'))
  for (const _ of [1, 2])
    await expect(store.start(id, [], once())).rejects.toMatchObject({ key: 'service_start_unsure' })
  expect(standIn.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  expect((await store.start(id, [], once('another'))).kind).toBe('started')
  await expect(store.start(id, ['+22997000001'])).rejects.toMatchObject({ status: 422 })
})

test('nothing is written when the flow can’t be read before', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put()
  standIn.misbehave({ status: 200, body: 'odd' })
  for (const written of [store.update(id, { name: 'x' }), store.delete(id), store.start(id, [])])
    await expect(written).rejects.toMatchObject({ key: 'service_not_reached' })
  expect(standIn.requests.every(({ method }) => method === 'GET')).toBe(true)
})

test('what the service refuses about a field is said at that field', async () => {
  const { store } = await overStandIn()
  await expect(store.create({ ...rain, name: 'taken' })).rejects.toMatchObject({
    status: 422,
    details: { errors: { name: [{ key: 'service_says', values: { words: 'The name has already been taken' } }] } },
  })
})
