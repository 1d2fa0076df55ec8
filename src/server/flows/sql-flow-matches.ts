import { type FlowFilter, isCostly } from './sql-flow-filter.ts'
import { flowsWithExecution } from './sql-execution-matches.ts'
import { flowKinds, isAsked, keptTallies, type Tally, totalOf } from './sql-flow-kinds.ts'
import { latestFlows } from './sql-flow-ordering.ts'
import { gather, markedAt } from './sql-gather.ts'
import type { Reading } from './sql-reading.ts'
import { flowsThrough, flowsWithText, hasText, shortestIndexed } from './sql-through-index.ts'

/** Tells of a flow in use, by its `no`, whether it matches. */
export const flowMatcher = async (reading: Reading, filter: FlowFilter): Promise<(no: number) => boolean> => {
  const text = filter.text === null ? null : await flowsWith(reading, filter.text)
  const execution = filter.execution && (await flowsWithExecution(reading, filter.execution))
  const matches = (no: number) => (text === null || text[no] === 1) && (execution === null || execution[no] === 1)
  if (filter.statuses === null && filter.types === null) return matches
  const { codes, kinds } = await flowKinds(reading)
  const asked = Uint8Array.from([0, ...kinds.map((kind) => Number(isAsked(kind, filter)))])
  return (no) => asked[codes[no]!] === 1 && matches(no)
}

/** How many flows match. */
export const matchTotal = async (reading: Reading, filter: FlowFilter): Promise<number> => {
  const { text, execution, statuses, types } = filter
  if (!isCostly(filter) || statuses || types) return totalOf(await matchTallies(reading, filter), filter)
  // Without their kinds, which take as long to find as the matches do.
  const name = `total ${JSON.stringify([text, execution])}`
  const [total] = await reading.memory.find(name, await matchesHoldFor(reading, filter), async () => {
    const matches = await flowMatcher(reading, filter)
    let total = 0
    for (const no of await latestFlows(reading)) if (matches(no)) total += 1
    return Float64Array.of(total)
  })
  return total!
}

/** How many flows match what is asked beside status and type, of each of these. */
export const matchTallies = async (reading: Reading, filter: FlowFilter): Promise<Tally[]> => {
  if (!isCostly(filter)) return keptTallies(reading)
  const { text, execution } = filter
  const name = `tallies ${JSON.stringify([text, execution])}`
  const tallies = await reading.memory.find(name, await matchesHoldFor(reading, filter), async () => {
    const matches = await flowMatcher(reading, { text, execution, statuses: null, types: null })
    const { codes, kinds } = await flowKinds(reading)
    const counts = new Float64Array(kinds.length + 1)
    for (let no = 0; no < codes.length; no += 1) if (codes[no]! > 0 && matches(no)) counts[codes[no]!]! += 1
    return counts
  })
  const { kinds } = await flowKinds(reading)
  return kinds.map(({ status, type }, at) => ({ status, type, flows: tallies[at + 1]! }))
}

/** Names the state of all that decides which flows match. */
export const matchesHoldFor = async ({ flows, executions }: Reading, { execution }: FlowFilter): Promise<string> =>
  execution ? `${await flows()} ${await executions()}` : flows()

/** Marks the flows with a part of their text. */
const flowsWith = async ({ db, memory, flows }: Reading, part: string): Promise<Uint8Array> =>
  memory.find(`text ${part}`, await flows(), async () => {
    const isIndexed = [...part].length >= shortestIndexed
    if (isIndexed) return markedAt(await gather(db, db.selectFrom(flowsWithText(part)).select('found.no')))
    const found = db
      .selectFrom(flowsThrough('flows_by_text'))
      .select('flow.no')
      .where('flow.deleted_at', 'is', null)
      .where(({ ref }) => hasText(ref('flow.search_text'), part))
    return markedAt(await gather(db, found))
  })
