import type { FlowSort, FlowSortField } from '../../../contract/flow-list.ts'
import { composed } from '../../db/composed.ts'
import type { FlowRow, FlowsDatabase } from '../../db/schema.ts'
import { changedBetween } from './changes.ts'
import { compareAsKept } from './compare-as-kept.ts'
import { dialectOf } from './dialect.ts'
import { orderIndex, sortColumns } from './flow-order.ts'
import { gather, largestIn } from './gather.ts'
import { markedAmong } from './marks.ts'

/** A sort by what every flow has a value of its own of, or nearly so, and which changes with the flow alone. */
export type KeptSort = FlowSort & { field: KeptField }
type KeptField = Extract<FlowSortField, 'name' | 'created_at' | 'updated_at'>

export const isKeptSort = (sort: FlowSort[]): sort is [KeptSort] =>
  sort.length === 1 && ['name', 'created_at', 'updated_at'].includes(sort[0]!.field)

/** What a flow stands in its place by. */
type Key = { no: number; value: string; id: string }

/** The `no` of the flows in use as they were at a revision: all of them, or the first. */
type Order = { flows: Int32Array; revision: number; isWhole: boolean }

export type KeptOrder = ReturnType<typeof createKeptOrder>

/**
 * The flows in use in the order of a sort. Read bit by bit, and mended by what was noted since, whoever wrote it, so that
 * a jump far into a list needn't read it all.
 */
export const createKeptOrder = (sort: KeptSort) => {
  const keys = keysBy[sort.field]
  let order: Order | null = null

  const mended = async (db: FlowsDatabase, revision: number): Promise<Order | null> => {
    if (order === null || order.revision === revision) return order
    const changed = await changedBetween(db, 'flow', order.revision, revision)
    const flows = changed && (changed.size === 0 ? order.flows : await mend(db, order, changed))
    order = flows && { ...order, flows, revision }
    return order
  }

  /** Takes out what changed, and puts each flow that is in use in its place. */
  const mend = async (db: FlowsDatabase, { flows, isWhole }: Order, changed: Set<number>): Promise<Int32Array> => {
    const others = without(flows, changed)
    const known = new Map<number, Key>()
    const keyAt = async (at: number): Promise<Key> => {
      const no = others[at]!
      const key = known.get(no) ?? (await keys.of(db, no))[0]!
      known.set(no, key)
      return key
    }
    const isBefore = (one: Key, other: Key) => comparedBy(sort, one, other) < 0
    const parts: Int32Array[] = []
    let from = 0
    const inUse = await keys.ofMany(db, JSON.stringify([...changed]))
    for (const key of inUse.toSorted((one, other) => comparedBy(sort, one, other))) {
      const at = await firstWhere(async (at) => !isBefore(await keyAt(at), key), from, others.length)
      // Behind what was read so far, it comes when the rest is read.
      if (at === others.length && !isWhole) break
      parts.push(others.subarray(from, at), Int32Array.of(key.no))
      from = at
    }
    return joined(...parts, others.subarray(from))
  }

  /** The next flows after one of them. Those with the same value first, since both are read off the index. */
  const flowsAfter = async (db: FlowsDatabase, no: number | undefined, most: number): Promise<Int32Array[]> => {
    const column = sortColumns[sort.field]
    const flows = db
      .selectFrom(dialectOf(db).flowsThrough(orderIndex(sort.field)))
      .select('flow.no')
      .where('flow.deleted_at', 'is', null)
    const inOrder = (some: typeof flows, limit: number) =>
      gather(
        db,
        some
          .orderBy(`flow.${column}`, sort.descending ? 'desc' : 'asc')
          .orderBy('flow.id')
          .limit(limit),
      )
    if (no === undefined) return [await inOrder(flows, most)]
    const last = (await keys.of(db, no))[0]!
    const alike = await inOrder(flows.where(`flow.${column}`, '=', last.value).where('flow.id', '>', last.id), most)
    if (alike.length === most) return [alike]
    const behind = flows.where(`flow.${column}`, sort.descending ? '<' : '>', last.value)
    return [alike, await inOrder(behind, most - alike.length)]
  }

  return {
    /** As of the revision that is being read; null while it isn't whole. */
    upTo: async (db: FlowsDatabase, revision: number): Promise<Int32Array | null> => {
      const known = await mended(db, revision)
      return known?.isWhole ? known.flows : null
    },

    /** Reads some more, at most so many rows; true when nothing is left. */
    readOn: async (db: FlowsDatabase, revision: number, most: number): Promise<boolean> => {
      const known = (await mended(db, revision)) ?? { flows: new Int32Array(), isWhole: false }
      if (known.isWhole) return true
      const more = await flowsAfter(db, known.flows.at(-1), most)
      const flows = extended(known.flows, more)
      const isWhole = lengthOf(more) < most
      // Without the room that is not needed any more.
      order = { flows: isWhole ? flows.slice() : flows, revision, isWhole }
      return isWhole
    },
  }
}

const without = (flows: Int32Array, changed: Set<number>): Int32Array => {
  const marks = new Uint8Array(1 + Math.max(largestIn(flows), ...changed)).fill(1)
  for (const no of changed) marks[no] = 0
  return markedAmong(flows, marks)
}

const comparedBy = ({ descending }: KeptSort, one: Key, other: Key): number => {
  const byValue = compareAsKept(one.value, other.value)
  return (descending ? -byValue : byValue) || compareAsKept(one.id, other.id)
}

/** The first place from which on it holds; looked for from the front in steps that grow, since what changed last stands there mostly. */
const firstWhere = async (holds: (at: number) => Promise<boolean>, from: number, end: number): Promise<number> => {
  let [low, high] = [from, from]
  for (let step = 1; high < end && !(await holds(high)); step *= 2) {
    low = high + 1
    high = low + step
  }
  high = Math.min(high, end)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (await holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

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

const keysOf = (column: keyof FlowRow & ('name_folded' | 'created_at' | 'updated_at')) => ({
  of: composed<[no: number], Key>((db, no) =>
    db
      .selectFrom('flows')
      .select(({ ref }) => ['no', ref(column).as('value'), 'id'])
      .where('no', '=', no),
  ),
  ofMany: composed<[numbers: string], Key>((db, numbers) =>
    db
      .selectFrom('flows')
      .select(({ ref }) => ['no', ref(column).as('value'), 'id'])
      .where('deleted_at', 'is', null)
      .where(({ ref }) => dialectOf(db).isNumberOf(ref('no'), numbers)),
  ),
})

const keysBy = {
  name: keysOf('name_folded'),
  created_at: keysOf('created_at'),
  updated_at: keysOf('updated_at'),
} satisfies Record<KeptField, unknown>
