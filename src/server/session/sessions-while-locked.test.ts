import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { AppDeps } from '../app.ts'
import { testApp } from '../test-app.ts'

/** A server on a file that another program can lock. */
const onFile = async (options: Partial<AppDeps> = {}) => {
  const path = join(mkdtempSync(join(tmpdir(), 'flows-sessions-')), 'flows.db')
  const server = await testApp({ ...options, databaseUrl: `file:${path}` })
  const other = new DatabaseSync(path)
  onTestFinished(() => other.close())
  return {
    ...server,
    enter: (body: { key: string } | { code: string }) => server.send('POST', '/session', { body, key: null }),
    lock: () => other.exec('begin immediate'),
    unlock: () => other.exec('rollback'),
  }
}

test('the code of the printed link that could open no session works later, once', async () => {
  const { enter, code, lock, unlock } = await onFile()
  lock()
  const busy = await enter({ code })
  expect([busy.statusCode, busy.headers['retry-after']]).toEqual([503, '1'])
  unlock()
  expect((await enter({ code })).statusCode).toBe(200)
  expect((await enter({ code })).statusCode).toBe(401)
})

test('a wrong key is counted all the same', async () => {
  const { enter, key, lock, unlock } = await onFile()
  lock()
  const attempts = await Promise.all(Array.from({ length: 10 }, () => enter({ key: 'wrong' })))
  expect(attempts.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(401))
  unlock()
  expect((await enter({ key })).statusCode).toBe(429)
})

test('a session that is used while nothing can be written goes on', async () => {
  let time = Date.parse('2026-03-16T07:00:00Z')
  const { send, signIn, lock, unlock } = await onFile({ now: () => time })
  const headers = { cookie: await signIn() }
  const status = async () => (await send('GET', '/v1/flows', { headers, key: null })).statusCode
  time += 59 * 60_000
  lock()
  expect(await status()).toBe(200)
  unlock()
  time += 59 * 60_000
  expect(await status()).toBe(200)
})
