import { composed } from '../../db/composed.ts'
import type { FlowFilter } from './flow-filter.ts'
import type { Reading } from './reading.ts'

export type Tally = { status: string; type: string; flows: number }

/** How many flows in use there are of each status and type, as the database keeps it. */
export const keptTallies = async ({ db, memory, flows }: Reading): Promise<Tally[]> =>
  (
    await memory.find('kept tallies', await flows(), async () => {
      const tallies = await allTallies(db)
      return { tallies, byteLength: 100 * tallies.length }
    })
  ).tallies

export const allTallies = composed<[], Tally>((db) =>
  db.selectFrom('flow_tallies').select(['status', 'type', 'flows']).where('flows', '>', 0),
)

/** The number of flows whose own status and type are asked for. */
export const totalOf = (tallies: Tally[], filter: FlowFilter): number =>
  tallies.filter((tally) => isAsked(tally, filter)).reduce((sum, { flows }) => sum + flows, 0)

export const isAsked = ({ status, type }: { status: string; type: string }, { statuses, types }: FlowFilter): boolean =>
  (statuses?.includes(status) ?? true) && (types?.includes(type) ?? true)
