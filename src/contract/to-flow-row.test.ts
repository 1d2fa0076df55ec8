import { expect, test } from 'vitest'
import { FlowRow } from './flow-row.ts'
import { textMark, toFlowRow } from './to-flow-row.ts'

const flow = {
  id: 'a',
  name: 'Rain',
  description: 'On Mondays',
  flow_executions_count: 3,
  type: 'voice',
  status: 'draft',
  metadata: '{"language":"fon"}',
  created_at: '2026-03-16T07:13:21.000000Z',
  updated_at: '2026-03-16T07:13:21.000000Z',
}

test('a row has all of a flow but its texts, and is what the contract calls one', () => {
  const row = toFlowRow(flow)
  expect(JSON.stringify(row)).not.toMatch(/Mondays|fon/)
  expect(FlowRow.parse(row)).toEqual(row)
})

test('a mark is the same for the same text alone', () => {
  expect(textMark('{"language":"fon"}')).toBe(textMark(flow.metadata))
  const texts = ['', ' ', 'a', 'b', 'ab', 'ba', 'aa', 'é', 'e\u0301', '😀', '😁', ...'x'.repeat(200).split('')]
  const longer = Array.from({ length: 20_000 }, (_, at) => `{"step":${at}}`)
  const all = new Set([...texts, ...longer])
  expect(new Set([...all].map(textMark)).size).toBe(all.size)
  expect(textMark(null)).not.toBe(textMark(''))
})

test('a mark is short, however long the text', () => {
  expect(textMark('x'.repeat(262_144)).length).toBeLessThan(22)
})
