import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { NotProvable } from './proof.ts'

/** Watches a running process, or meddles with it, as `options` ask, until `detach` lets go of it. */
export const attachStrace = async (pid: number, options: string[]): Promise<{ detach: () => Promise<void> }> => {
  install()
  const child = spawn('strace', ['-f', '-p', String(pid), ...options], { stdio: ['ignore', 'ignore', 'pipe'] })
  await attached(child)
  return {
    detach: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
    },
  }
}

const attached = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (/Process \d+ attached/.test(said)) resolve()
    })
    child.once('exit', () => reject(new NotProvable(`strace may not look into another process: ${said.trim()}`)))
  })

/** Where it is missing, the system's package is installed, as far as that is allowed. */
const install = (): void => {
  if (isThere()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    for (const command of [['update'], ['install', '-y', 'strace']])
      spawnSync('apt-get', [...command, '-qq'], { stdio: 'ignore', timeout: 5 * 60_000 })
  if (!isThere()) throw new NotProvable('strace is missing and could not be installed.')
}

const isThere = (): boolean => spawnSync('strace', ['--version']).status === 0
