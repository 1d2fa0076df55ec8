import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { describeRestartsInFront } from './restarts-in-front.contract.ts'

describeRestartsInFront('in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'flows-restarts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return `file:${join(folder, 'flows.db')}`
})
