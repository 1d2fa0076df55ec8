import { flowsWithExecution } from './execution-matches.ts'
import { type FlowFilter, isCostly } from './flow-filter.ts'
import { isAsked, keptTallies, type Tally, totalOf } from './flow-tallies.ts'
import { flowsWithText } from './flow-texts.ts'
import type { Reading } from './reading.ts'

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

const flowsWith = async (reading: Reading, part: string): Promise<Uint8Array> =>
  reading.memory.find(`text ${part}`, await reading.flows(), () => flowsWithText(reading, part))
