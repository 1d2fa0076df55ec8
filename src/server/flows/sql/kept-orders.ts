import type { FlowsDatabase } from '../../db/schema.ts'
import { createKeptOrder, type KeptOrder, type KeptSort } from './kept-order.ts'

/** What each list begins with, until somebody sorts it. */
const usual: KeptSort = { field: 'updated_at', descending: true }

/** As many rows as there may be. */
const all = 2 ** 31 - 1

/** The orders of lists sorted by one field: the usual one, and each other from when it is first asked for. */
export const createKeptOrders = () => {
  const orders = new Map<string, KeptOrder>()

  const orderBy = (sort: KeptSort): KeptOrder => {
    const name = `${sort.field} ${sort.descending}`
    const order = orders.get(name) ?? createKeptOrder(sort)
    orders.set(name, order)
    return order
  }
  orderBy(usual)

  return {
    /** As of the revision that is being read; null while it isn't read, which it will be from now on. */
    upTo: (db: FlowsDatabase, revision: number, sort: KeptSort): Promise<Int32Array | null> =>
      orderBy(sort).upTo(db, revision),

    /** The same, the rest of it being read now. */
    whole: async (db: FlowsDatabase, revision: number, sort: KeptSort): Promise<Int32Array> => {
      const order = orderBy(sort)
      await order.readOn(db, revision, all)
      return (await order.upTo(db, revision))!
    },

    /** Reads some more of one of them; true when nothing is left of any. */
    readOn: async (db: FlowsDatabase, revision: number, most: number): Promise<boolean> => {
      for (const order of orders.values()) if (!(await order.readOn(db, revision, most))) return false
      return true
    },
  }
}
