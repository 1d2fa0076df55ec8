import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { startFlowsServer } from '../support/flows-server.ts'
import { writePersistently } from './support/persistent-writer.ts'
import type { Proof } from './support/proof.ts'
import { readOn } from './support/reader.ts'
import { recount } from './support/recount.ts'

const writers = 8
const lockedFor = 4000
/** In milliseconds; of a hundred reads one may take longer. */
const longestRead = 100

export const proof: Proof = {
  what: 'while another process keeps the database locked writes are answered 503, and reads go on as ever',
  prove: async () => {
    const server = await startFlowsServer({ flows: 1000, executions: 3000 })
    const sampleFlows = recount(server.database).length
    // This process is another one to the server.
    const other = new DatabaseSync(server.database)
    try {
      const told = { saved: 0, refused: 0 }
      let isOver = false
      const writing = Promise.all(
        Array.from({ length: writers }, () => writePersistently({ url: server.url, isOver: () => isOver }, told)),
      )
      // Told below, when it is awaited.
      writing.catch(() => {})
      await setTimeout(500)

      await lock(other)
      // What was saved before is told by now.
      await setTimeout(200)
      const before = { ...told }
      const reader = readOn(server.url)
      await Promise.race([setTimeout(lockedFor), writing])
      const { reads, p50, p99, slowest } = await reader.stop()
      const refused = told.refused - before.refused
      assert.ok(refused >= writers, `Of ${writers} writers only ${refused} were refused.`)
      assert.equal(told.saved, before.saved)
      assert.ok(p99 < longestRead, `Of a hundred reads the slowest took ${p99} ms.`)
      other.exec('commit')

      isOver = true
      const names = (await writing).flat()
      assert.equal(recount(server.database).length, sampleFlows + names.length)
      return `locked for ${lockedFor / 1000} s: ${refused} writes refused with 503, ${told.saved} saved under their keys, each once; ${reads} reads meanwhile, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, slowest ${slowest.toFixed(0)} ms`
    } finally {
      other.close()
      await server.stop()
    }
  },
}

/** Asks as often as it takes: the server is writing all the time. */
const lock = async (database: DatabaseSync): Promise<void> => {
  for (;;) {
    try {
      database.exec('begin immediate')
      return
    } catch (error) {
      const locked = 5
      if (!(error instanceof Error && 'errcode' in error && error.errcode === locked)) throw error
    }
    await setTimeout(1)
  }
}
