import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { startFlowsServer } from '../support/flows-server.ts'
import { writePersistently } from './support/persistent-writer.ts'
import type { Proof } from './support/proof.ts'
import { readOn } from './support/reader.ts'
import { recount } from './support/recount.ts'
import { mountSmallDisk } from './support/small-disk.ts'

const writers = 8
/** The log needs some 4 MB of them, and the flows that are written meanwhile the rest. */
const megabytes = 48
/** Of each flow, in bytes: room runs out at once. */
const size = 5000
const times = 3
const fullFor = 2000

export const proof: Proof = {
  what: 'on a full disk writes are answered 503 and reads go on; with room again all is saved, once',
  prove: async () => {
    const disk = mountSmallDisk(megabytes)
    try {
      const server = await startFlowsServer({ within: disk.folder })
      try {
        const told = { saved: 0, refused: 0 }
        let isOver = false
        const reader = readOn(server.url)
        const writing = Promise.all(
          Array.from({ length: writers }, () =>
            writePersistently({ url: server.url, isOver: () => isOver, size }, told),
          ),
        )
        // Told below, when it is awaited.
        writing.catch(() => {})
        for (let time = 0; time < times; time += 1) {
          await setTimeout(300)
          const refusedBefore = told.refused
          disk.fill()
          await Promise.race([setTimeout(fullFor), writing])
          assert.ok(told.refused > refusedBefore, 'Nothing was refused, so the disk was not full.')
          disk.makeRoom()
        }
        isOver = true
        const names = (await writing).flat()
        const { reads, slowest } = await reader.stop()
        const found = recount(server.database).map(({ name }) => name)
        assert.deepEqual(found.toSorted(), names.toSorted())
        return `${times} × full for ${fullFor / 1000} s: ${told.refused} writes refused with 503, ${told.saved} saved under their keys, ${found.length} flows; ${reads} reads 200, the slowest ${slowest.toFixed(0)} ms`
      } finally {
        await server.stop()
      }
    } finally {
      disk.unmount()
    }
  },
}
