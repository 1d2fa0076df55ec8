import { composed } from '../../db/composed.ts'
import type { FlowRow, FlowsDatabase } from '../../db/schema.ts'
import { changedBetween } from './changes.ts'
import { dialectOf } from './dialect.ts'
import { gather } from './gather.ts'

type Key = Pick<FlowRow, 'no' | 'updated_at' | 'id'>

/** The `no` of the flows in use as they were at a revision: all of them, or the first. */
type Order = { flows: Int32Array; revision: number; isWhole: boolean }

/**
 * The flows in use, last updated first: the order of every list that nobody sorts. Read bit by bit, `rowsAtOnce` at a
 * time, and mended by what was noted since, whoever wrote it, so that a jump far into a list needn't read it all.
 */
export const createUpdatedOrder = ({ rowsAtOnce }: { rowsAtOnce: number }) => {
  let order: Order | null = null

  const mended = async (db: FlowsDatabase, revision: number): Promise<Order | null> => {
    if (order === null || order.revision === revision) return order
    const changed = await changedBetween(db, 'flow', order.revision, revision)
    const flows = changed && (changed.size === 0 ? order.flows : await mend(db, order, changed))
    order = flows && { ...order, flows, revision }
    return order
  }

  return {
    /** As of the revision that is being read; null while it isn't whole. */
    upTo: async (db: FlowsDatabase, revision: number): Promise<Int32Array | null> => {
      const known = await mended(db, revision)
      return known?.isWhole ? known.flows : null
    },

    /** Reads some more; true when nothing is left. */
    readOn: async (db: FlowsDatabase, revision: number): Promise<boolean> => {
      const known = (await mended(db, revision)) ?? { flows: new Int32Array(), isWhole: false }
      if (known.isWhole) return true
      const more = await flowsAfter(db, known.flows.at(-1), rowsAtOnce)
      const flows = extended(known.flows, more)
      const isWhole = lengthOf(more) < rowsAtOnce
      // Without the room that is not needed any more.
      order = { flows: isWhole ? flows.slice() : flows, revision, isWhole }
      return isWhole
    },
  }
}

/** The next flows after one of them. Those that were updated at the same moment first, since both are read off the index. */
const flowsAfter = async (db: FlowsDatabase, no: number | undefined, most: number): Promise<Int32Array[]> => {
  const flows = db
    .selectFrom(dialectOf(db).flowsThrough('flows_by_updated_at'))
    .select('flow.no')
    .where('flow.deleted_at', 'is', null)
  const inOrder = (some: typeof flows, limit: number) =>
    gather(db, some.orderBy('flow.updated_at', 'desc').orderBy('flow.id').limit(limit))
  if (no === undefined) return [await inOrder(flows, most)]
  const last = (await keyOf(db, no))[0]!
  const alike = await inOrder(flows.where('flow.updated_at', '=', last.updated_at).where('flow.id', '>', last.id), most)
  if (alike.length === most) return [alike]
  return [alike, await inOrder(flows.where('flow.updated_at', '<', last.updated_at), most - alike.length)]
}

/** Takes out what changed, and puts each flow that is in use in its place. */
const mend = async (db: FlowsDatabase, { flows, isWhole }: Order, changed: Set<number>): Promise<Int32Array> => {
  const others = without(flows, changed)
  const keys = new Map<number, Key>()
  const keyAt = async (at: number): Promise<Key> => {
    const no = others[at]!
    const key = keys.get(no) ?? (await keyOf(db, no))[0]!
    keys.set(no, key)
    return key
  }
  const parts: Int32Array[] = []
  let from = 0
  for (const key of (await keysOf(db, JSON.stringify([...changed]))).toSorted(compare)) {
    const at = await placeOf(key, keyAt, from, others.length)
    // Behind what was read so far, it comes when the rest is read.
    if (at === others.length && !isWhole) break
    parts.push(others.subarray(from, at), Int32Array.of(key.no))
    from = at
  }
  return joined(...parts, others.subarray(from))
}

const without = (flows: Int32Array, changed: Set<number>): Int32Array => {
  const isChanged = new Uint8Array(1 + Math.max(...changed))
  for (const no of changed) isChanged[no] = 1
  const others = new Int32Array(flows.length)
  let count = 0
  for (const no of flows) if (isChanged[no] !== 1) others[count++] = no
  return others.subarray(0, count)
}

/** Looked for from the front in steps that grow, since what changed was mostly updated last. */
const placeOf = async (key: Key, keyAt: (at: number) => Promise<Key>, from: number, end: number): Promise<number> => {
  let [low, high] = [from, from]
  for (let step = 1; high < end && compare(await keyAt(high), key) < 0; step *= 2) {
    low = high + 1
    high = low + step
  }
  high = Math.min(high, end)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (compare(await keyAt(middle), key) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const compare = (one: Key, other: Key): number =>
  one.updated_at === other.updated_at ? (one.id < other.id ? -1 : 1) : one.updated_at > other.updated_at ? -1 : 1

/** In the same memory where that has room, else in twice as much, so that it needn't be copied for each bit. */
const extended = (flows: Int32Array, more: Int32Array[]): Int32Array => {
  const length = flows.length + lengthOf(more)
  const hasRoom = flows.byteOffset === 0 && length <= flows.buffer.byteLength / flows.BYTES_PER_ELEMENT
  const room = hasRoom ? new Int32Array(flows.buffer) : new Int32Array(2 * length)
  if (!hasRoom) room.set(flows)
  let at = flows.length
  for (const part of more) {
    room.set(part, at)
    at += part.length
  }
  return room.subarray(0, length)
}

const joined = (...parts: Int32Array[]): Int32Array => {
  const all = new Int32Array(lengthOf(parts))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const lengthOf = (parts: Int32Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)

const keyOf = composed<[no: number], Key>((db, no) =>
  db.selectFrom('flows').select(['no', 'updated_at', 'id']).where('no', '=', no),
)

const keysOf = composed<[numbers: string], Key>((db, numbers) =>
  db
    .selectFrom('flows')
    .select(['no', 'updated_at', 'id'])
    .where('deleted_at', 'is', null)
    .where(({ ref }) => dialectOf(db).isNumberOf(ref('no'), numbers)),
)
