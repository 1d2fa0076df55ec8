import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../random-flows.contract.ts'
import { createExecutionColumns, type FilteredExecution } from './execution-columns.ts'
import type { ExecutionFilter } from './execution-filter.ts'

const number = fc.constantFrom('+22900', '+229000', '+2290001', '+22997000001', '+999999999999999')
const beginning = fc.constantFrom('2', '229', '22900', '229000', '2290000', '22997000001', '999999999999999')
const status = fc.constantFrom('completed', 'busy', 'queued')
const direction = fc.constantFrom('incoming', 'outgoing')

const row: fc.Arbitrary<FilteredExecution> = fc.record({
  // Next to each other, in the next chunk, far away, and where no one looks for them.
  no: fc.constantFrom(1, 2, 3, 16_383, 16_384, 16_385, 10 ** 12, -1, -16_384),
  flow_no: fc.integer({ min: 1, max: 9 }),
  status,
  direction: fc.option(direction),
  caller: fc.option(number),
  callee: fc.option(number),
  // The last is that of a call which began in the year 1, as a gateway's clock may say.
  duration: fc.constantFrom(null, 0, 1, 30, 2 ** 31 - 1, 63_909_242_042),
})

const filter: fc.Arbitrary<ExecutionFilter> = fc.record(
  {
    from: beginning,
    to: beginning,
    direction: direction as fc.Arbitrary<ExecutionFilter['direction']>,
    statuses: fc.subarray(['completed', 'busy', 'failed'] as const) as fc.Arbitrary<ExecutionFilter['statuses']>,
    duration: fc.constantFrom(
      { least: 1, most: null },
      { least: 9_999_999, most: null },
      { least: null, most: 30 },
      { least: 0, most: 0 },
    ),
  },
  { requiredKeys: [] },
)

const matches = (execution: FilteredExecution, { from, to, direction, statuses, duration }: ExecutionFilter) =>
  (from === undefined || execution.caller?.startsWith(`+${from}`)) &&
  (to === undefined || execution.callee?.startsWith(`+${to}`)) &&
  (direction === undefined || execution.direction === direction) &&
  (statuses === undefined || (statuses as string[]).includes(execution.status)) &&
  (duration === undefined ||
    (execution.duration !== null &&
      execution.duration >= (duration.least ?? 0) &&
      execution.duration <= (duration.most ?? Infinity)))

const flowsIn = (marks: Uint8Array) => [...marks.keys()].filter((no) => marks[no] === 1)

test('marks the flows of the executions that match, whatever was put, changed and removed', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          { arbitrary: row, weight: 4 },
          row.map(({ no }) => no),
        ),
      ),
      filter,
      (steps, filter) => {
        const columns = createExecutionColumns(1_000_000)
        const kept = new Map<number, FilteredExecution>()
        for (const step of steps) {
          if (typeof step === 'number') columns.remove(step)
          else expect(columns.put(step)).toBe(true)
          if (typeof step === 'number') kept.delete(step)
          else kept.set(step.no, step)
        }
        const expected = new Set([...kept.values()].filter((one) => matches(one, filter)).map(({ flow_no }) => flow_no))
        expect(flowsIn(columns.flowsWith(filter))).toEqual([...expected].toSorted((a, b) => a - b))
      },
    ),
    { seed, numRuns: 2000 },
  ))

const usual: FilteredExecution = {
  no: 1,
  flow_no: 1,
  status: 'busy',
  direction: null,
  caller: null,
  callee: null,
  duration: null,
}

test.each<Partial<FilteredExecution>>([
  { caller: 'anonymous' },
  { callee: '+229 97' },
  { duration: -1 },
  { duration: 0.5 },
  { flow_no: 2 ** 31 },
  { flow_no: -1 },
])('refuses %j, which no report may have', (odd) => {
  expect(createExecutionColumns(1_000_000).put({ ...usual, ...odd })).toBe(false)
})

test('refuses more than it may hold', () => {
  const columns = createExecutionColumns(40_000)
  const fits = [1, 16_385, 32_769, 49_153, 2].map((no) => columns.put({ ...usual, no }))
  expect(fits).toEqual([true, true, true, false, true])
  expect(createExecutionColumns(0).put(usual)).toBe(false)
})

test('refuses more kinds than it has codes for', () => {
  const columns = createExecutionColumns(1_000_000)
  const fits = Array.from({ length: 256 }, (_, at) => columns.put({ ...usual, no: at, status: `status ${at}` }))
  expect(fits.lastIndexOf(true)).toBe(254)
  expect(flowsIn(columns.flowsWith({ statuses: ['busy'] }))).toEqual([])
})
