import * as fc from 'fast-check'
import { ExecutionReport } from '../../contract/execution-report.ts'
import { ExecutionStatus } from '../../contract/execution.ts'
import { FlowSortField } from '../../contract/flow-list.ts'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { FlowStatus, FlowType } from '../../contract/flow.ts'
import { cameTo } from './came-to.contract.ts'
import type { Kept } from './flow-reference.contract.ts'
import type { FlowStore } from './flow-store.ts'

/** The same on every run, so that a failure can be looked at again. */
export const seed = 229

const letters = fc.constantFrom('a', 'é', 'E', 's', 'S', 'ç', '%', '_', '"', ' ', '😀', '\u{ff21}', 'ß')
const shortText = fc.string({ unit: letters, minLength: 1, maxLength: 8 })
const numbers = ['22997000001', '22997000002', '22990123456', '2290197000001', '33612345678', '23350000000']
const number = fc.constantFrom(...numbers)
const duration = fc.constantFrom(null, 0, 1, 29, 30, 31, 120, 4000)

const drafts = fc.record({
  name: shortText.filter((name) => name.trim() !== ''),
  description: fc.option(shortText),
  type: fc.constantFrom(...FlowType.options),
  status: fc.constantFrom(...FlowStatus.options),
})
const reports = fc.record({
  direction: fc.constantFrom('incoming', 'outgoing'),
  status: fc.constantFrom('completed', 'failed', 'busy', 'queued', 'no-answer'),
  caller: fc.option(number),
  callee: fc.option(number),
  seconds: duration,
})

const some = <T>(value: fc.Arbitrary<T>, most = 2) => fc.array(value, { minLength: 1, maxLength: most })
const commaList = (words: readonly string[], most?: number) =>
  some(fc.constantFrom(...words), most).map((list) => list.join(','))
const prefix = fc
  .tuple(
    fc.constantFrom('', '+', '00'),
    number,
    fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 11 })),
  )
  .map(([sign, digits, length]) => sign + digits.slice(0, length))

const filterRecord = {
  'filter[status]': commaList([...FlowStatus.options, ...ExecutionStatus.options], 4),
  'filter[type]': commaList(FlowType.options),
  'filter[search]': fc.oneof(fc.string({ unit: letters, maxLength: 2 }), fc.string({ unit: letters, maxLength: 4 })),
  'filter[from]': prefix,
  'filter[to]': prefix,
  'filter[direction]': fc.constantFrom('incoming', 'outgoing'),
  'filter[duration]': fc.constantFrom('30', '0', '>=30', '<=30', '1..120', '>=100000'),
}
const filterNames = Object.keys(filterRecord) as (keyof typeof filterRecord)[]

/** Filters as they stand in an address: mostly few, since many together match nothing. */
export const filters = fc
  .tuple(fc.record(filterRecord), fc.oneof(fc.subarray(filterNames, { maxLength: 2 }), fc.subarray(filterNames)))
  .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name]])))
const sort = some(
  fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...FlowSortField.options)).map(([sign, field]) => sign + field),
  4,
).map((fields) => fields.join(','))
/** Any filters and sort. */
export const parameters = fc
  .tuple(filters, fc.option(sort, { nil: '' }))
  .map(([filters, sort]) => ({ ...filters, sort }))

/** Some 80 flows with 0 to 6 executions each, a few of them changed or deleted since. */
export const fillWithRandomFlows = async (store: FlowStore): Promise<Kept[]> => {
  const made = fc.sample(fc.tuple(drafts, fc.array(reports, { maxLength: 6 })), { seed, numRuns: 80 })
  const kept: Kept[] = []
  for (const [at, [draft, given]] of made.entries()) {
    const { id } = (await cameTo('created', store.create(FlowDraft.parse(draft)))).stored.flow
    const executions = []
    for (const { seconds, ...report } of given) {
      const times = seconds === null ? {} : timesOf(seconds)
      const call = ExecutionReport.parse({ ...report, ...times })
      executions.push((await cameTo('reported', store.reportExecution(id, call))).execution)
    }
    if (at % 7 === 1) await store.update(id, { name: `${draft.name.trim()}é`, description: null })
    const stored = await store.get(id)
    if (at % 9 === 2) await store.delete(id)
    else kept.push({ flow: stored!.flow, executions })
  }
  return kept
}

const timesOf = (seconds: number) => ({
  start_time: '2026-03-16T07:13:21Z',
  end_time: new Date(Date.UTC(2026, 2, 16, 7, 13, 21) + seconds * 1000).toISOString(),
})
