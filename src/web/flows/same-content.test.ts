import { expect, test } from 'vitest'
import { toFlowRow } from '../../contract/to-flow-row.ts'
import { differenceOf } from './flow-difference.ts'
import { isSameContent } from './same-content.ts'

const flow = {
  id: 'a',
  name: 'Rain',
  description: null,
  flow_executions_count: 3,
  type: 'voice',
  status: 'draft',
  metadata: '{"a":1}',
  created_at: '2026-03-16T07:13:21.000000Z',
  updated_at: '2026-03-16T07:13:21.000000Z',
}
const row = toFlowRow(flow)

test.each([
  { name: 'Storm' },
  { description: '' },
  { description: 'For Parakou' },
  { type: 'sms' },
  { status: 'paused' },
  { metadata: '{"a":2}' },
])('a row is told from the flow that became %o', (change) => {
  const now = { ...flow, ...change, updated_at: '2026-03-17T07:13:21.000000Z' }
  for (const [one, other] of [
    [flow, now],
    [row, now],
    [now, row],
    [row, toFlowRow(now)],
  ] as const)
    expect(isSameContent(one, other)).toBe(false)
})

test('a row is the flow that it is of, whatever calls came since', () => {
  const called = { ...flow, flow_executions_count: 4 }
  expect(isSameContent(row, called)).toBe(true)
  expect(isSameContent(called, row)).toBe(true)
  expect(isSameContent(row, toFlowRow(called))).toBe(true)
  expect(differenceOf(row, called)).toEqual([])
})

test('what a row doesn’t hold is not taken for empty where it differs', () => {
  const now = { ...flow, name: 'Storm', description: 'For Parakou', metadata: '{"a":2}' }
  expect(differenceOf(row, now)).toEqual([
    { field: 'name', before: 'Rain', after: 'Storm' },
    { field: 'description', before: null, after: 'For Parakou' },
    { field: 'metadata', before: null, after: '{"a":2}' },
  ])
  expect(differenceOf(flow, now).map(({ before }) => before)).toEqual(['Rain', '', '{"a":1}'])
})
