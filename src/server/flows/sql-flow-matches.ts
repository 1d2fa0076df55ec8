import { type FlowFilter, isCostly } from './sql-flow-filter.ts'
import { flowsWithExecution } from './sql-execution-matches.ts'
import { flowKinds, isAsked, keptTallies, type Tally } from './sql-flow-kinds.ts'
import { gather, markedAt } from './sql-gather.ts'
import type { Reading } from './sql-reading.ts'
import { flowsThrough, flowsWithText, hasText, shortestIndexed } from './sql-through-index.ts'

/** Whether the flow with this `no` is in use and matches. */
export type Matcher = { matches: (no: number) => boolean; end: number }

export const flowMatcher = async (reading: Reading, filter: FlowFilter): Promise<Matcher> => {
  const { codes, kinds } = await flowKinds(reading)
  const text = filter.text === null ? null : await flowsWith(reading, filter.text)
  const execution = filter.execution && (await flowsWithExecution(reading, filter.execution))
  const asked = Uint8Array.from([0, ...kinds.map((kind) => Number(isAsked(kind, filter)))])
  return {
    matches: (no) =>
      asked[codes[no] ?? 0] === 1 && (text === null || text[no] === 1) && (execution === null || execution[no] === 1),
    end: codes.length,
  }
}

/** How many flows match what is asked beside status and type, of each of these. */
export const matchTallies = async (reading: Reading, filter: FlowFilter): Promise<Tally[]> => {
  if (!isCostly(filter)) return keptTallies(reading)
  const { text, execution } = filter
  const tallies = await reading.memory.find(
    `tallies ${JSON.stringify([text, execution])}`,
    await matchesHoldFor(reading, filter),
    async () => {
      const { matches, end } = await flowMatcher(reading, { text, execution, statuses: null, types: null })
      const { codes, kinds } = await flowKinds(reading)
      const counts = new Float64Array(kinds.length + 1)
      for (let no = 0; no < end; no += 1) if (matches(no)) counts[codes[no]!]! += 1
      return counts
    },
  )
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
