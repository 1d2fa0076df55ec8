import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Starts the built server word for word as `npm start` does, in a process of its own. */
export const spawnServer = (environment: Record<string, string>, { stderr }: { stderr: 'pipe' | 'inherit' }) =>
  spawn('sh', ['-c', startCommand()], {
    cwd: root,
    env: { ...process.env, ...environment, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
    stdio: ['ignore', 'pipe', stderr],
  })

/** The last that `npm start` does. Its shell is replaced by the server, so that a signal reaches that. */
const startCommand = (): string => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split('&&').at(-1)!
}
