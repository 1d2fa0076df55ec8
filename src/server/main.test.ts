import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request as httpRequest } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Flow } from '../contract/flow.ts'
import type { Page } from '../contract/page.ts'
import { start } from './start-program-for-test.ts'

// A process takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const totalOf = async (list: Response) => ((await list.json()) as Page<Flow>).meta.total

const keyIn = (output: string) => /\bov_\S+/.exec(output)?.[0]

const post = (address: string, path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

test('serves from nothing, says its address, a link and a key, and ends when told to', async () => {
  const { child, folder, ready, ended } = start('main')
  const { address, code, output } = await ready()
  expect((await fetch(`${address}/health`)).status).toBe(200)
  expect((await post(address, '/session', { code })).status).toBe(200)
  const authorization = `Bearer ${keyIn(output)}`
  expect((await post(address, '/v1/flows', { name: 'Rain', type: 'sms' }, { authorization })).status).toBe(201)
  expect(readdirSync(folder)).toEqual(['data'])

  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, errors: '' })
  await expect(fetch(`${address}/health`)).rejects.toThrow()
})

test('says the key once, and keeps what was written', async () => {
  const database = { DATABASE_URL: `file:${folderWith('empty', '')}/flows.db` }
  const first = start('main', database)
  const { address, output } = await first.ready()
  const authorization = `Bearer ${keyIn(output)}`
  await post(address, '/v1/flows', { name: 'Rain', type: 'sms' }, { authorization })
  first.child.kill('SIGINT')
  expect((await first.ended).code).toBe(0)

  const second = await start('main', database).ready()
  expect(keyIn(second.output)).toBeUndefined()
  const list = await fetch(`${second.address}/v1/flows`, { headers: { authorization } })
  expect(await totalOf(list)).toBe(1)
})

test('believes the proxies that it is told of, and nobody by default', async () => {
  for (const [environment, last] of [
    [{ TRUSTED_PROXIES: '127.0.0.1' }, 401],
    [{}, 429],
  ] as const) {
    const { address } = await start('main', environment).ready()
    const statuses = []
    for (let at = 0; at < 11; at += 1)
      statuses.push((await post(address, '/session', { key: 'wrong' }, { 'x-forwarded-for': `192.0.2.${at}` })).status)
    expect(statuses).toEqual([...Array(10).fill(401), last])
  }
})

test('keeps when a session was last used', async () => {
  const { child, folder, ready, ended } = start('main')
  const { address, code } = await ready()
  const cookie = (await post(address, '/session', { code })).headers.getSetCookie()[0]!.split(';')[0]!
  await setTimeout(5)
  expect((await fetch(`${address}/session`, { headers: { cookie } })).status).toBe(200)
  child.kill('SIGTERM')
  await ended
  const database = new DatabaseSync(join(folder, 'data/flows.db'))
  const { created_at, last_seen_at } = database.prepare('select created_at, last_seen_at from sessions').get()!
  database.close()
  expect(String(last_seen_at) > String(created_at)).toBe(true)
})

test('makes no key for a start that fails', async () => {
  const database = { DATABASE_URL: `file:${folderWith('empty', '')}/flows.db` }
  expect((await start('main', { ...database, PORT: String(await takenPort()) }).ended).code).toBe(1)
  const { output } = await start('main', database).ready()
  expect(keyIn(output)).toBeDefined()
})

test('takes the key it is given, and doesn’t say it', async () => {
  const key = 'a-key-that-was-chosen-1'
  const { address, output } = await start('main', { FLOWS_API_KEY: key }).ready()
  expect(output).not.toContain(key)
  expect(keyIn(output)).toBeUndefined()
  expect((await fetch(`${address}/v1/flows`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(200)
})

test('answers what it is asked while it ends', async () => {
  const { child, ready, ended } = start('main')
  const { address, output } = await ready()
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${keyIn(output)}` }
  const statuses: number[] = []
  const client = async () => {
    // One connection, kept open and always busy.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (;;) {
      const request = httpRequest(`${address}/v1/flows`, { method: 'POST', headers, agent })
      request.end(JSON.stringify({ name: 'Rain', type: 'sms' }))
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      statuses.push(answer.statusCode!)
      if (statuses.length === 100) child.kill('SIGTERM')
      await text(answer)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: 8 }, client))
  expect((await ended).code).toBe(0)
  // No request is cut: all that ends a client is that it can't connect anew.
  expect(ends.map((end) => end.status === 'rejected' && end.reason.code)).toEqual(Array(8).fill('ECONNREFUSED'))
  expect(statuses.length).toBeGreaterThan(100)
  expect(new Set(statuses)).toEqual(new Set([201]))
})

const takenPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

const folderWith = (name: string, content: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'flows-bad-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, 'folder.db'))
  return folder
}

test.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
  ['a port in use', async () => ({ PORT: String(await takenPort()) }), /^Port \d+ is in use\. .*PORT=/],
  ['a host of another machine', () => ({ HOST: '192.0.2.1' }), /^HOST "192\.0\.2\.1" /],
  ['a wrong port', () => ({ PORT: 'eighty' }), /^PORT must be a whole number from 0 to 65535, not "eighty"\.$/m],
  ['a short key', () => ({ FLOWS_API_KEY: 'short' }), /^FLOWS_API_KEY must have 20 characters or more\.$/m],
  ['a wrong limit', () => ({ RATE_LIMIT: 'none' }), /^RATE_LIMIT must be/],
  ['another kind of database', () => ({ DATABASE_URL: 'mysql://root:secret@x/y' }), /^The database address must begin/],
  [
    'a file that is no database',
    () => ({ DATABASE_URL: `file:${folderWith('a.db', 'x'.repeat(5000))}/a.db` }),
    /a\.db is not a database/,
  ],
  ['a folder in place of the file', () => ({ DATABASE_URL: `file:${folderWith('a.db', '')}/folder.db` }), /folder\.db/],
  [
    'a folder that can’t be made',
    () => ({ DATABASE_URL: `file:${folderWith('a.db', '')}/a.db/in/it.db` }),
    /can't be made/,
  ],
  ['a folder that can’t be written', () => ({ DATABASE_URL: 'file:/proc/flows.db' }), /\/proc\/flows\.db/],
])('%s ends it with one line and exit code 1', async (_, environment, sentence) => {
  const { code, output, errors } = await start('main', await environment()).ended
  expect(errors).toMatch(sentence)
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect(errors).not.toContain('secret')
  expect([code, output]).toEqual([1, ''])
})

test('the demo serves believable flows, and leaves nothing behind', async () => {
  const { child, folder, ready, ended } = start('demo')
  const { address, output } = await ready()
  const authorization = `Bearer ${keyIn(output)}`
  const list = await fetch(`${address}/v1/flows`, { headers: { authorization } })
  expect(await totalOf(list)).toBeGreaterThan(200)
  child.kill('SIGINT')
  expect((await ended).code).toBe(0)
  expect(readdirSync(folder)).toEqual([])
})
