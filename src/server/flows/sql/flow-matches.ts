import { flowsWithExecution } from './execution-matches.ts'
import { type FlowFilter, isCostly } from './flow-filter.ts'
import { isAsked, keptTallies, type Tally, totalOf } from './flow-tallies.ts'
import { flowsWithText } from './flow-texts.ts'
import { keepMarked, type Marks } from './marks.ts'
import type { Reading } from './reading.ts'

/** Marks the flows in use that match. */
export const flowMarks = async (reading: Reading, filter: FlowFilter): Promise<Marks> =>
  reading.memory.find(`marks ${JSON.stringify(filter)}`, await matchesHoldFor(reading, filter), async () => {
    const { codes, kinds } = await reading.kinds()
    const asked = Uint8Array.from([0, ...kinds.map((kind) => Number(isAsked(kind, filter)))])
    const marks = new Uint8Array(codes.length)
    for (let no = 0; no < codes.length; no += 1) marks[no] = asked[codes[no]!]!
    if (filter.text !== null) keepMarked(marks, await flowsWith(reading, filter.text))
    if (filter.execution) keepMarked(marks, await flowsWithExecution(reading, filter.execution))
    return marks
  })

/** How many flows match. */
export const matchTotal = async (reading: Reading, filter: FlowFilter): Promise<number> =>
  totalOf(await matchTallies(reading, filter), filter)

/** How many flows match what is asked beside status and type, of each of these. */
export const matchTallies = async (reading: Reading, filter: FlowFilter): Promise<Tally[]> => {
  if (!isCostly(filter)) return keptTallies(reading)
  const { text, execution } = filter
  const name = `tallies ${JSON.stringify([text, execution])}`
  const counts = await reading.memory.find(name, await matchesHoldFor(reading, filter), async () => {
    const marks = await flowMarks(reading, { text, execution, statuses: null, types: null })
    const { codes, kinds } = await reading.kinds()
    const counts = new Float64Array(kinds.length + 1)
    for (let no = 0; no < codes.length; no += 1) counts[codes[no]!]! += marks[no]!
    return counts
  })
  const { kinds } = await reading.kinds()
  return kinds.map(({ status, type }, at) => ({ status, type, flows: counts[at + 1] ?? 0 }))
}

/** The `no` of all flows that match, upwards. */
export const matchingFlows = async (reading: Reading, filter: FlowFilter): Promise<Int32Array> => {
  const marks = await flowMarks(reading, filter)
  const found = new Int32Array(await matchTotal(reading, filter))
  let at = 0
  for (let no = 0; no < marks.length; no += 1) if (marks[no] === 1) found[at++] = no
  return found
}

/** Names the state of all that decides which flows match. */
export const matchesHoldFor = async ({ flows, executions }: Reading, { execution }: FlowFilter): Promise<string> =>
  execution ? `${await flows()} ${await executions()}` : flows()

const flowsWith = async (reading: Reading, part: string): Promise<Marks> =>
  reading.memory.find(`text ${part}`, await reading.flows(), () => flowsWithText(reading, part))
