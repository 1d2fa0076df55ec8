import { composed } from '../db/composed.ts'
import { read } from '../db/read.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import type { ResultMemory } from './result-memory.ts'
import type { Thresholds } from './sql-thresholds.ts'

/** One state of the data, and what is remembered of it. */
export type Reading = {
  db: FlowsDatabase
  thresholds: Thresholds
  memory: ResultMemory
  /** Names the state of the flows; what was found under a name holds as long as the name stands. */
  flows: () => Promise<string>
  /** The same for executions, and how many a flow has. */
  executions: () => Promise<string>
}

export type ReadingOptions = { thresholds: Thresholds; memory: ResultMemory }

export const inOneReading = <T>(
  db: FlowsDatabase,
  options: ReadingOptions,
  work: (reading: Reading) => Promise<T>,
): Promise<T> =>
  read(db, (transaction) => {
    let known: ReturnType<typeof revisions> | undefined
    const revision = async () => (await (known ??= revisions(transaction)))[0]!
    return work({
      ...options,
      db: transaction,
      flows: async () => `flows ${(await revision()).flows}`,
      executions: async () => `executions ${(await revision()).executions}`,
    })
  })

const revisions = composed<[], { flows: number; executions: number }>((db) => db.selectFrom('revisions').selectAll())
