import { composed } from '../db/composed.ts'
import type { FlowFilter } from './sql-flow-filter.ts'
import { gather, largestIn } from './sql-gather.ts'
import type { Reading } from './sql-reading.ts'
import { flowsThrough } from './sql-through-index.ts'

export type Tally = { status: string; type: string; flows: number }

/** How many flows in use there are of each status and type, as the database keeps it. */
export const keptTallies = async ({ db, memory, flows }: Reading): Promise<Tally[]> =>
  (
    await memory.find('kept tallies', await flows(), async () => {
      const tallies = await allTallies(db)
      return { tallies, byteLength: 100 * tallies.length }
    })
  ).tallies

const allTallies = composed<[], Tally>((db) =>
  db.selectFrom('flow_tallies').select(['status', 'type', 'flows']).where('flows', '>', 0),
)

/** The number of flows whose own status and type are asked for. */
export const totalOf = (tallies: Tally[], filter: FlowFilter): number =>
  tallies.filter((tally) => isAsked(tally, filter)).reduce((sum, { flows }) => sum + flows, 0)

export const isAsked = ({ status, type }: { status: string; type: string }, { statuses, types }: FlowFilter): boolean =>
  (statuses?.includes(status) ?? true) && (types?.includes(type) ?? true)

/** Status and type of each flow in use: at its `no` stands a code, from 1, and 0 where there is none. */
export type FlowKinds = { codes: Uint16Array; kinds: { status: string; type: string }[]; byteLength: number }

export const flowKinds = async (reading: Reading): Promise<FlowKinds> => {
  const { db, memory, flows } = reading
  return memory.find('kinds', await flows(), async () => {
    const kinds = await keptTallies(reading)
    const ofEach: Int32Array[] = []
    for (const { status, type } of kinds) ofEach.push(await gather(db, flowsOf(db, status, type)))
    const codes = new Uint16Array(1 + Math.max(0, ...ofEach.map(largestIn)))
    for (const [at, numbers] of ofEach.entries()) for (const no of numbers) codes[no] = at + 1
    return { codes, kinds, byteLength: codes.byteLength }
  })
}

const flowsOf = (db: Reading['db'], status: string, type: string) =>
  db
    .selectFrom(flowsThrough('flows_by_status'))
    .select('flow.no')
    .where('flow.deleted_at', 'is', null)
    .where('flow.status', '=', status)
    .where('flow.type', '=', type)
