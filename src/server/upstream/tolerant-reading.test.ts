import { expect, onTestFinished, test, vi } from 'vitest'
import { readFlow } from './read-flow.ts'
import { readFlowPage, readOneFlow } from './read-flow-page.ts'
import { readJson } from './read-json.ts'
import { readRefusal, secondsOf } from './read-refusal.ts'

/** As the documentation shows it. */
const documented = {
  id: '74716765-f20f-42f8-b5c2-5ccfd8878b19',
  name: 'inventore',
  description: 'Doloribus autem corporis.',
  flow_executions_count: 0,
  type: 'voice',
  status: 'draft',
  metadata: '{"matadata_1":"est", "matadata_2":"a"}',
  created_at: '2023-03-16T07:13:21.000000Z',
  updated_at: '2023-03-16T07:13:21.000000Z',
}

test('a flow is read as it is documented', () => {
  expect(readFlow(documented)).toEqual(documented)
})

test.each([
  [{ status: ' Zpublished' }, { status: ' Zpublished' }],
  [{ status: ' published\n' }, { status: 'published' }],
  [{ status: 'archived' }, { status: 'archived' }],
  [{ status: null }, { status: '' }],
  [{ type: 'ussd' }, { type: 'ussd' }],
  [{ metadata: 'not JSON {' }, { metadata: 'not JSON {' }],
  [{ metadata: { a: [1, { b: null }] } }, { metadata: '{"a":[1,{"b":null}]}' }],
  [{ metadata: null }, { metadata: '{}' }],
  [{ metadata: undefined }, { metadata: '{}' }],
  [{ flow_executions_count: undefined }, { flow_executions_count: null }],
  [{ flow_executions_count: null }, { flow_executions_count: null }],
  [{ flow_executions_count: '12' }, { flow_executions_count: 12 }],
  [{ flow_executions_count: 'many' }, { flow_executions_count: null }],
  [{ description: undefined }, { description: null }],
  [{ description: 7 }, { description: null }],
  [{ name: ' ' }, { name: documented.id }],
  [{ name: '\u200b\u00ad' }, { name: documented.id }],
  [{ id: 12 }, { id: '12' }],
  [{ created_at: '2023-03-16 07:13:21' }, { created_at: '2023-03-16T07:13:21.000000Z' }],
  [{ created_at: '2023-03-16T08:13:21+01:00' }, { created_at: '2023-03-16T07:13:21.000000Z' }],
  [{ created_at: undefined }, { created_at: documented.updated_at }],
  [
    { created_at: 'once', updated_at: null },
    { created_at: 'once', updated_at: 'once' },
  ],
  [{ flow_url: 'https://…', __proto__: { x: 1 } }, {}],
])('a flow with %j is read with %j', (sent, read) => {
  expect(readFlow({ ...documented, ...sent })).toEqual({ ...documented, ...read })
})

test('numbers in metadata keep their digits', () => {
  const sent = '{"data": {"id": "1", "metadata": {"phone": 22997000001234567890, "rate": 1.0, "n": -0, "e": 1e3}}}'
  expect(readOneFlow(readJson(sent)).metadata).toBe('{"phone":22997000001234567890,"rate":1.0,"n":-0,"e":1e3}')
})

test.each([
  { data: [documented] },
  { data: documented },
  { data: { '3': documented } },
  { data: [documented], links: {}, meta: {} },
  { data: [documented], links: null, meta: null },
  { data: [documented], links: [], meta: 'none' },
])('a page is read however it is wrapped, as in %j', (body) => {
  expect(readFlowPage(body)).toEqual({
    flows: [documented],
    total: null,
    lastPage: null,
    perPage: null,
    hasNext: false,
  })
})

test('what a page says of its pages is read', () => {
  const body = {
    data: [],
    links: { next: '/v1/flows?page=3', previous: null },
    meta: { total: 31, last_page: 4, per_page: 10 },
  }
  expect(readFlowPage(body)).toEqual({ flows: [], total: 31, lastPage: 4, perPage: 10, hasNext: true })
})

test('an answer is read though it begins with a mark of its byte order', () => {
  expect(readJson('\uFEFF{"data":[]}')).toEqual({ data: [] })
})

test('a flow is found in an envelope or without one', () => {
  for (const body of [{ data: documented }, { data: [documented] }, documented]) {
    expect(readOneFlow(body)).toEqual(documented)
  }
  for (const body of [{ data: [] }, { data: [documented, documented] }, {}, [], null, 'ok']) {
    expect(() => readOneFlow(body)).toThrow('unreadable')
  }
})

const refused = (status: number, body: unknown, retryAfter?: string) => {
  const { details, ...refusal } = readRefusal({ status, body, retryAfter, accountKey: 'canary' })
  return { status: refusal.status, key: refusal.key, ...details }
}
const says = (words: string) => ({ key: 'service_says', values: { words } })

test.each([
  { message: 'The given data was invalid.', errors: { name: ['Too long.', 'Taken.'], 'metadata.0': 'Odd.' } },
  { data: { name: ['Too long.', 'Taken.'], metadata: ['Odd.'] } },
])('what is wrong with each field is found, as in %j', (body) => {
  const errors = { name: [says('Too long. Taken')], metadata: [says('Odd')] }
  expect(refused(422, body)).toEqual({ status: 422, key: 'request_invalid', errors })
})

test.each([
  { message: 'No credit.' },
  { error: 'No credit.' },
  { error: { message: 'No credit.', code: 5 } },
  { errors: 'No credit.' },
  { errors: ['No', 'credit.'] },
  { data: ['No', 'credit.'] },
  { data: 'No credit' },
])('the reason is found, as in %j', (body) => {
  expect(refused(400, body)).toEqual({ status: 422, ...says('No credit') })
  expect(refused(409, body)).toEqual({ status: 422, ...says('No credit') })
})

test.each([null, '<html>', [], { message: 5 }, { errors: 5, error: {} }])(
  'a refusal may say nothing, as in %j',
  (body) => {
    expect(refused(422, body)).toEqual({ status: 422, key: 'service_refuses' })
  },
)

test('the key of the account is taken out of what is said, and control characters', () => {
  const body = { message: 'Bearer canary\r\n is \0wrong', errors: { canary: ['canary'] } }
  expect(JSON.stringify(refused(422, body))).not.toContain('canary')
  expect(refused(400, { message: 'Bearer canary\r\nis wrong' })).toEqual({ status: 422, ...says('Bearer … is wrong') })
})

test('a Retry-After is passed on, and never without bounds', () => {
  expect(refused(429, null, '17')).toEqual({
    status: 429,
    key: 'too_many_requests',
    values: { seconds: 17 },
    headers: { 'retry-after': '17' },
  })
  expect(refused(429, null).values).toEqual({ seconds: 60 })
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z') })
  onTestFinished(() => void vi.useRealTimers())
  expect(secondsOf('Sun, 01 Mar 2026 10:00:30 GMT', 5)).toBe(30)
  expect([secondsOf('soon', 5), secondsOf('-1', 5), secondsOf('0', 5), secondsOf('99999999', 5)]).toEqual([
    5, 1, 1, 3600,
  ])
})
