import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** The programs as they are written; or, for `npm run test:built`, as they were built into this folder. */
const built = process.env['PROGRAMS']
const programs = {
  main: built ? resolve(built, 'start.js') : join(import.meta.dirname, 'main.ts'),
  demo: built ? resolve(built, 'demo.js') : join(import.meta.dirname, 'demo.ts'),
}

/** Starts a program on a free port. `ended` tells how it ended and all that it said. */
export const start = (program: keyof typeof programs, environment: Record<string, string> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'flows-main-'))
  const child = spawn(process.execPath, [programs[program]], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TMPDIR: folder, PORT: '0', ...environment },
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (errors += chunk))
  let hasEnded = false
  const ended = once(child, 'close').then(([code]) => {
    hasEnded = true
    return { code: code as number | null, output, errors }
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true })
  })

  /** The printed address, and the code where there is one, once it serves. */
  const ready = async () => {
    const link = /(http:\/\/\S+)\/sign-in(?:#code=(\S+))?\n/
    while (!link.test(output)) {
      if (hasEnded) throw new Error(`It ended: ${errors}`)
      await Promise.race([once(child.stdout, 'data'), ended])
    }
    const [, address = '', code = ''] = link.exec(output)!
    return { address, code, output }
  }
  return { child, folder, ready, ended }
}
