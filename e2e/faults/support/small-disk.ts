import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NotProvable } from './proof.ts'

/** A disk of its own, of so many megabytes, in memory. */
export const mountSmallDisk = (megabytes: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'flows-disk-'))
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'flows-disk', folder])
  if (status !== 0) {
    rmdirSync(folder)
    throw new NotProvable(`no disk may be mounted: ${String(stderr).trim()}`)
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    /** Takes all the room that is left. */
    fill: (): void => {
      const file = openSync(ballast, 'w')
      for (const size of [65_536, 4096, 1]) writeUntilFull(file, Buffer.alloc(size))
      closeSync(file)
    },
    makeRoom: (): void => rmSync(ballast),
    unmount: (): void => {
      spawnSync('umount', ['-l', folder])
      rmdirSync(folder)
    },
  }
}

const writeUntilFull = (file: number, block: Buffer): void => {
  try {
    for (;;) writeSync(file, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
