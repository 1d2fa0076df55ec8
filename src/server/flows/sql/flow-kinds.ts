import { composed } from '../../db/composed.ts'
import type { FlowRow, FlowsDatabase } from '../../db/schema.ts'
import { changedBetween } from './changes.ts'
import { dialectOf } from './dialect.ts'
import { allTallies } from './flow-tallies.ts'
import { gather, largestIn } from './gather.ts'

type Kind = { status: string; type: string }

/**
 * Status and type of each flow in use: at its `no` stands a code, from 1, and 0 where there is none. `kinds` has what
 * the codes stand for, from 0.
 */
export type FlowKinds = { codes: Uint16Array; kinds: Kind[] }

const mostKinds = 2 ** 16 - 1

/** Gathers the kinds once, and then mends them by what was noted since, whoever wrote it. */
export const createFlowKinds = () => {
  let known: (FlowKinds & { revision: number }) | null = null

  return {
    /** As of the revision that is being read. */
    upTo: async (db: FlowsDatabase, revision: number): Promise<FlowKinds> => {
      if (known?.revision === revision) return known
      const changed = known && (await changedBetween(db, 'flow', known.revision, revision))
      const kinds = known && changed ? mended(known, changed, await rowsWithNo(db, JSON.stringify([...changed]))) : null
      known = { ...(kinds ?? (await gathered(db))), revision }
      return known
    },
  }
}

const gathered = async (db: FlowsDatabase): Promise<FlowKinds> => {
  const kinds = await allTallies(db)
  const ofEach: Int32Array[] = []
  for (const { status, type } of kinds) ofEach.push(await gather(db, flowsOf(db, status, type)))
  const codes = new Uint16Array(1 + Math.max(0, ...ofEach.map(largestIn)))
  for (const [at, numbers] of ofEach.entries()) for (const no of numbers) codes[no] = at + 1
  return { codes, kinds }
}

const flowsOf = (db: FlowsDatabase, status: string, type: string) =>
  db
    .selectFrom(dialectOf(db).flowsThrough('flows_by_status'))
    .select('flow.no')
    .where('flow.deleted_at', 'is', null)
    .where('flow.status', '=', status)
    .where('flow.type', '=', type)

type Row = Pick<FlowRow, 'no' | 'status' | 'type'>

/** Null when there are too many kinds for a code each. */
const mended = ({ codes, kinds }: FlowKinds, changed: Set<number>, inUse: Row[]): FlowKinds | null => {
  const room = withRoomFor(Math.max(0, ...changed), codes)
  for (const no of changed) room[no] = 0
  for (const { no, status, type } of inUse) {
    const known = kinds.findIndex((kind) => kind.status === status && kind.type === type)
    room[no] = known === -1 ? kinds.push({ status, type }) : known + 1
  }
  return kinds.length > mostKinds ? null : { codes: room, kinds }
}

/** Half as much again, so that it needn't be copied for each new flow. */
const withRoomFor = (no: number, codes: Uint16Array): Uint16Array => {
  if (no < codes.length) return codes
  const larger = new Uint16Array(Math.ceil(1.5 * (no + 1)))
  larger.set(codes)
  return larger
}

const rowsWithNo = composed<[numbers: string], Row>((db, numbers) =>
  db
    .selectFrom('flows')
    .select(['no', 'status', 'type'])
    .where('deleted_at', 'is', null)
    .where(({ ref }) => dialectOf(db).isNumberOf(ref('no'), numbers)),
)
