import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../../e2e/support/median.ts'
import { beside, type Measure } from '../measure.ts'

const rounds = 5
const second = 1000

/** About what a write adds to the log of the database. */
const block = Buffer.alloc(16 * 1024, 1)

/** How often the disk takes a block and says that it is safe: what a write costs whatever the program does. */
export const measureDisk = (): Measure => {
  const folder = mkdtempSync(join(tmpdir(), 'flows-bench-'))
  const file = openSync(join(folder, 'log'), 'w')
  const measured: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const end = performance.now() + second
    let syncs = 0
    for (; performance.now() < end; syncs += 1) {
      writeSync(file, block)
      fdatasyncSync(file)
    }
    measured.push(syncs)
  }
  closeSync(file)
  rmSync(folder, { recursive: true })
  return beside('beside it: writes that the disk makes safe, one after another', median(measured), 'per s')
}
