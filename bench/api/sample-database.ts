import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A copy, which may be written to, of a database with so many sample flows; made at its first use, and kept under data/. */
export const sampleDatabase = (flows: number, executions: number): { url: string; remove: () => void } => {
  const made = join(root, `data/bench-${flows}.db`)
  if (!existsSync(made)) {
    mkdirSync(join(root, 'data'), { recursive: true })
    fillDatabase(`file:${made}`, flows, executions)
  }
  const folder = mkdtempSync(join(tmpdir(), 'flows-bench-'))
  const path = join(folder, 'flows.db')
  copyFileSync(made, path)
  return { url: `file:${path}`, remove: () => rmSync(folder, { recursive: true }) }
}

export const fillDatabase = (url: string, flows: number, executions: number): void => {
  const command = ['--flows', flows, '--executions', executions, '--database', url].map(String)
  const { status } = spawnSync(process.execPath, ['src/server/db/sample-data-command.ts', ...command], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('The sample data could not be made.')
}
