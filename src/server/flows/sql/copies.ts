import { setTimeout as wait } from 'node:timers/promises'
import { read } from '../../db/read.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { setPageCache } from '../../db/sqlite/page-cache.ts'
import type { ExecutionColumns } from './execution-columns.ts'
import { type CopyOptions, createExecutionCopy, DoesNotFit } from './execution-copy.ts'
import { createFlowKinds, type FlowKinds } from './flow-kinds.ts'
import type { KeptSort } from './kept-order.ts'
import { createKeptOrders } from './kept-orders.ts'
import { revisionsOf } from './revisions.ts'

type Options = CopyOptions & {
  /** For how long, in milliseconds, they are left alone: at the start, and then each time, lest too much changes. */
  pause: number
}

/** Four million executions take 110 MB. */
const usual: Options = { mostExecutions: 4_000_000, rowsAtOnce: 2000, pause: 1000 }

/** Copies in memory of what filters ask, for readings. */
export type Copies = {
  /** As of the revision of flows that is being read. */
  kinds: (db: FlowsDatabase, revision: number) => Promise<FlowKinds>
  /** As of the revision of executions that is being read; null while they aren't there. */
  executions: (db: FlowsDatabase, revision: number) => Promise<ExecutionColumns | null>
  /** The `no` of the flows in use in an order, as of the revision of flows that is being read; null while it isn't there. */
  order: (db: FlowsDatabase, revision: number, sort: KeptSort) => Promise<Int32Array | null>
  /** The same, read now if it has to be. */
  wholeOrder: (db: FlowsDatabase, revision: number, sort: KeptSort) => Promise<Int32Array>
  /** Whether there are all, once they are made as far as they can be. */
  made: () => Promise<boolean>
  stop: () => Promise<void>
}

/**
 * Makes the copies in the background once the start is over, and keeps them up to date. Where that fails, filters are
 * answered without, and it is tried again when one is asked.
 */
export const keepCopies = (db: FlowsDatabase, options: Partial<Options> = {}): Copies => {
  const { pause, ...copyOptions } = { ...usual, ...options }
  const kinds = createFlowKinds()
  const executions = createExecutionCopy(copyOptions)
  const orders = createKeptOrders()
  let doing: Promise<boolean> | null = null
  /** Never again once they didn't: to read them all anew would come to the same, at a price. */
  let executionsFit = true
  let isStopped = false

  /** Null as well where the executions don't fit. */
  const whileTheyFit = async <T>(find: () => Promise<T>): Promise<T | null> => {
    if (!executionsFit) return null
    try {
      return await find()
    } catch (error) {
      if (!(error instanceof DoesNotFit)) throw error
      executionsFit = false
      return null
    }
  }

  /** Reads some more, and says of what there is still more to be read. */
  const readOn = () =>
    read(db, async (transaction): Promise<'executions' | 'orders' | 'nothing'> => {
      const revisions = await revisionsOf(transaction)
      await kinds.upTo(transaction, revisions.flows)
      const areRead = await whileTheyFit(() => executions.readOn(transaction, revisions.executions))
      if (areRead === false) return 'executions'
      return (await orders.readOn(transaction, revisions.flows, copyOptions.rowsAtOnce)) ? 'nothing' : 'orders'
    })

  /** Requests get in between, and most of the time. False when stopped before all was read. */
  const readAll = async (): Promise<boolean> => {
    const left = await readOn()
    if (left === 'nothing') return true
    if (left === 'executions') await setPageCache(db, 'small')
    try {
      for (;;) {
        const begunAt = performance.now()
        if ((await readOn()) === 'nothing') return true
        await wait(2 * (performance.now() - begunAt))
        if (isStopped) return false
      }
    } finally {
      await setPageCache(db, 'usual')
    }
  }

  const make = async (): Promise<boolean> => {
    clearTimeout(timer)
    try {
      const isRead = await readAll()
      if (!isStopped) timer = setTimeout(begin, pause).unref()
      return isRead
    } catch {
      executions.forget()
      return false
    } finally {
      doing = null
    }
  }

  const begin = () => {
    if (!isStopped) doing ??= make()
  }

  let timer = setTimeout(begin, pause).unref()

  return {
    kinds: kinds.upTo,

    order: async (transaction, revision, sort) => {
      const order = await orders.upTo(transaction, revision, sort)
      if (order === null) begin()
      return order
    },

    wholeOrder: orders.whole,

    executions: async (transaction, revision) => {
      const columns = await whileTheyFit(() => executions.upTo(transaction, revision))
      if (columns === null && executionsFit) begin()
      return columns
    },

    made: async () => {
      begin()
      const isRead = (await doing) ?? false
      return isRead && executionsFit
    },

    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await doing
    },
  }
}
