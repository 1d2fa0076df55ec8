import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { accessKey } from '../support/flows-server.ts'
import type { Proof } from './support/proof.ts'

const longestStart = 120_000
const longestEnd = 10_000

export const proof: Proof = {
  what: 'SIGTERM to the npm of `npm start` ends the server behind it',
  prove: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'flows-npm-'))
    const npm = spawn('npm', ['start'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, DATABASE_URL: `file:${join(folder, 'flows.db')}`, PORT: '0', FLOWS_API_KEY: accessKey },
      stdio: ['ignore', 'pipe', 'inherit'],
      // So that whatever it leaves behind can be ended.
      detached: true,
    })
    try {
      const url = await addressOf(npm)
      assert.equal((await fetch(`${url}/health`)).status, 200)
      const begunAt = performance.now()
      const ended = once(npm, 'exit')
      npm.kill('SIGTERM')
      const [code] = await Promise.race([ended, setTimeout(longestEnd, ['none: npm still runs'])])
      const took = performance.now() - begunAt
      await assert.rejects(fetch(`${url}/health`), 'The server goes on without npm.')
      assert.equal(code, 0)
      return `npm ended with exit code 0 after ${(took / 1000).toFixed(1)} s, and nobody listens any more`
    } finally {
      endGroup(npm.pid!)
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const addressOf = async (npm: ChildProcess): Promise<string> => {
  const deadline = AbortSignal.timeout(longestStart)
  let printed = ''
  for (;;) {
    const [chunk] = (await once(npm.stdout!, 'data', { signal: deadline })) as [Buffer]
    printed += chunk.toString()
    const found = /http:\S+(?=\/sign-in#)/.exec(printed)
    if (found) return found[0]
  }
}

const endGroup = (leader: number): void => {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // It has ended, as it should.
  }
}
