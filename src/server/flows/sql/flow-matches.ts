import { flowsWithExecution } from './execution-matches.ts'
import { type FlowFilter, isCostly } from './flow-filter.ts'
import { isAsked, keptTallies, type Tally, totalOf } from './flow-tallies.ts'
import { gather, markedAt } from './gather.ts'
import type { Reading } from './reading.ts'
import { digitsOf, flowsThrough, flowsWithText, hasText, shortestIndexed } from './through-index.ts'

/** Tells of each `no` whether it is a flow in use that matches. */
export const flowMatcher = async (reading: Reading, filter: FlowFilter): Promise<(no: number) => boolean> => {
  const text = filter.text === null ? null : await flowsWith(reading, filter.text)
  const execution = filter.execution && (await flowsWithExecution(reading, filter.execution))
  const { codes, kinds } = await reading.kinds()
  const asked = Uint8Array.from([0, ...kinds.map((kind) => Number(isAsked(kind, filter)))])
  return (no) =>
    asked[codes[no]!] === 1 && (text === null || text[no] === 1) && (execution === null || execution[no] === 1)
}

/** How many flows match. */
export const matchTotal = async (reading: Reading, filter: FlowFilter): Promise<number> =>
  totalOf(await matchTallies(reading, filter), filter)

/** How many flows match what is asked beside status and type, of each of these. */
export const matchTallies = async (reading: Reading, filter: FlowFilter): Promise<Tally[]> => {
  if (!isCostly(filter)) return keptTallies(reading)
  const { text, execution } = filter
  const name = `tallies ${JSON.stringify([text, execution])}`
  const counts = await reading.memory.find(name, await matchesHoldFor(reading, filter), async () => {
    const matches = await flowMatcher(reading, { text, execution, statuses: null, types: null })
    const { codes, kinds } = await reading.kinds()
    const counts = new Float64Array(kinds.length + 1)
    for (let no = 0; no < codes.length; no += 1) if (matches(no)) counts[codes[no]!]! += 1
    return counts
  })
  const { kinds } = await reading.kinds()
  return kinds.map(({ status, type }, at) => ({ status, type, flows: counts[at + 1] ?? 0 }))
}

/** The `no` of all flows that match, upwards. */
export const matchingFlows = async (reading: Reading, filter: FlowFilter): Promise<Int32Array> => {
  const matches = await flowMatcher(reading, filter)
  const { codes } = await reading.kinds()
  const found = new Int32Array(await matchTotal(reading, filter))
  let at = 0
  for (let no = 0; no < codes.length; no += 1) if (matches(no)) found[at++] = no
  return found
}

/** Names the state of all that decides which flows match. */
export const matchesHoldFor = async ({ flows, executions }: Reading, { execution }: FlowFilter): Promise<string> =>
  execution ? `${await flows()} ${await executions()}` : flows()

/** Marks the flows with a part of their text. */
const flowsWith = async (reading: Reading, part: string): Promise<Uint8Array> =>
  reading.memory.find(`text ${part}`, await reading.flows(), async () => {
    if ([...part].length < shortestIndexed) return flowsWithShort(reading, part)
    return markedAt(await gather(reading.db, reading.db.selectFrom(flowsWithText(part)).select('found.no')))
  })

const one = '1'.charCodeAt(0)

/** Reads all texts, upwards by `no`: a digit for each says sooner which have the part than their `no` would. */
const flowsWithShort = async ({ db, kinds }: Reading, part: string): Promise<Uint8Array> => {
  const answers = db
    .selectFrom(flowsThrough('flows_by_text'))
    .select(({ ref }) => hasText(ref('flow.search_text'), part).as('answer'))
    .where('flow.deleted_at', 'is', null)
    .orderBy('flow.no')
  const { digits } = await db
    .selectFrom(answers.as('answers'))
    .select(({ ref }) => digitsOf(ref('answers.answer')).as('digits'))
    .executeTakeFirstOrThrow()
  const { codes } = await kinds()
  const marks = new Uint8Array(codes.length)
  let at = 0
  for (let no = 0; no < codes.length; no += 1) if (codes[no]! > 0) marks[no] = Number(digits?.charCodeAt(at++) === one)
  return marks
}
