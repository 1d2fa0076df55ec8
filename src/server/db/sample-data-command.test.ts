import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sample-data-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Starting a program four times takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

const command = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'sample-data-command.ts'), ...words],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('fills a database, says how to look at it, and leaves a filled one alone', () => {
  const words = ['--flows', '30', '--executions', '90', '--database', `file:${join(folder, 'new.db')}`]
  const first = command(...words)
  expect(first.stderr).toBe('')
  expect(first.stdout).toMatch(
    /^Made 30 flows and 90 executions in [\d.]+ s\.\n.*DATABASE_URL=file:.*new\.db npm start\n$/,
  )
  expect(first.status).toBe(0)

  const second = command(...words)
  expect(second.stdout).toBe('')
  expect(second.stderr).toMatch(/^The database already holds flows, so it was left as it is\..*\n$/)
  expect(second.status).toBe(1)
})

test('what is wrong ends in one line and exit code 1', () => {
  writeFileSync(join(folder, 'letter.txt'), 'Dear Sènami, '.repeat(1000))
  for (const words of [
    ['--flows', 'many'],
    ['--database', `file:${join(folder, 'letter.txt')}`],
  ]) {
    const { status, stdout, stderr } = command(...words)
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  }
})
