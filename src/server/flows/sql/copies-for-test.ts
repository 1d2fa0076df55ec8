import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../db/open-database.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { type Copies, keepCopies } from './copies.ts'
import { inOneReading } from './reading.ts'
import { createResultMemory } from './result-memory.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'
import { usualThresholds } from './thresholds.ts'

export const fileUrl = () => `file:${join(mkdtempSync(join(tmpdir(), 'flows-copies-')), 'flows.db')}`

/** Some three hundred executions are read in many bits, and only when a test says so. */
export const options = { mostExecutions: 100_000, rowsAtOnce: 7, pause: 10_000_000 }

export const opened = async (given: Partial<typeof options> = {}) => {
  const url = fileUrl()
  const db = await openDatabase(url)
  const copies = keepCopies(db, { ...options, ...given })
  const store = createSqlFlowStore(db, { copies })
  onTestFinished(() => store.close())
  return { url, db, copies, store }
}

/** Whether there are columns to answer filters with. */
export const isCopied = (db: FlowsDatabase, copies: Copies) =>
  inOneReading(
    db,
    { copies, thresholds: usualThresholds, memory: createResultMemory(0), pages: createResultMemory(0) },
    async (reading) => {
      return (await reading.executionColumns()) !== null
    },
  )
