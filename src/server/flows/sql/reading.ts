import { read } from '../../db/read.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import type { Copies } from './copies.ts'
import type { ExecutionColumns } from './execution-columns.ts'
import type { FlowKinds } from './flow-kinds.ts'
import type { KeptSort } from './kept-order.ts'
import type { ResultMemory } from './result-memory.ts'
import { type Revisions, revisionsOf } from './revisions.ts'
import type { Thresholds } from './thresholds.ts'

/** One state of the data, and what is remembered of it. */
export type Reading = {
  db: FlowsDatabase
  thresholds: Thresholds
  memory: ResultMemory
  /** Whole pages, whose flows would push out what serves many lists. */
  pages: ResultMemory
  /** Names the state of the flows; what was found under a name holds as long as the name stands. */
  flows: () => Promise<string>
  /** The same for executions, and how many a flow has. */
  executions: () => Promise<string>
  kinds: () => Promise<FlowKinds>
  /** The `no` of the flows in use in an order that is kept; null while it isn't there. */
  order: (sort: KeptSort) => Promise<Int32Array | null>
  /** The same, read now if it has to be. */
  wholeOrder: (sort: KeptSort) => Promise<Int32Array>
  /** Null while they aren't there. */
  executionColumns: () => Promise<ExecutionColumns | null>
}

export type ReadingOptions = { thresholds: Thresholds; memory: ResultMemory; pages: ResultMemory; copies: Copies }

export const inOneReading = <T>(
  db: FlowsDatabase,
  { thresholds, memory, pages, copies }: ReadingOptions,
  work: (reading: Reading) => Promise<T>,
): Promise<T> =>
  read(db, (transaction) => {
    let known: Promise<Revisions> | undefined
    const revisions = () => (known ??= revisionsOf(transaction))
    return work({
      thresholds,
      memory,
      pages,
      db: transaction,
      flows: async () => `flows ${(await revisions()).flows}`,
      executions: async () => `executions ${(await revisions()).executions}`,
      kinds: async () => copies.kinds(transaction, (await revisions()).flows),
      order: async (sort) => copies.order(transaction, (await revisions()).flows, sort),
      wholeOrder: async (sort) => copies.wholeOrder(transaction, (await revisions()).flows, sort),
      executionColumns: async () => copies.executions(transaction, (await revisions()).executions),
    })
  })
