import { expect, test } from 'vitest'
import { testApp } from '../test-app.ts'
import { createSessions, longestIdle } from './sessions.ts'

const minute = 60_000

const opened = async () => {
  let time = Date.parse('2026-03-16T07:00:00Z')
  const now = () => time
  const { database, keys } = await testApp({ now })
  const account = (await keys.first())!
  const newServer = () => createSessions(database, now)
  const sessions = newServer()
  const token = await sessions.open(account, '127.0.0.1')
  const written = async () =>
    (await database.selectFrom('sessions').select('last_seen_at').executeTakeFirstOrThrow()).last_seen_at
  return { sessions, token, newServer, written, pass: (milliseconds: number) => void (time += milliseconds) }
}

test('when a session was last used is known at once, and written down when the server ends or a minute later', async () => {
  const { sessions, token, newServer, written, pass } = await opened()
  pass(59 * minute)
  expect(await sessions.find(token)).toMatchObject({ name: 'Test key' })
  expect(await written()).toBe('2026-03-16T07:00:00.000000Z')
  pass(59 * minute)
  expect(await sessions.find(token)).not.toBe(null)
  await sessions.flush()
  expect(await written()).toBe('2026-03-16T08:58:00.000000Z')

  pass(59 * minute)
  const next = newServer()
  expect(await next.find(token)).not.toBe(null)
  await next.flush()
  pass(longestIdle)
  expect(await next.find(token)).toBe(null)
  expect(await newServer().find(token)).toBe(null)
})

test('what a server knows of a use takes none back that another one has written down', async () => {
  const { sessions, token, newServer, written, pass } = await opened()
  pass(minute)
  await sessions.find(token)
  const other = newServer()
  pass(minute)
  await other.find(token)
  await other.flush()
  await sessions.flush()
  expect(await written()).toBe('2026-03-16T07:02:00.000000Z')
})

test('looking whether a session lasts is no use of it', async () => {
  const { sessions, token, pass } = await opened()
  pass(59 * minute)
  expect(await sessions.peek(token)).not.toBe(null)
  await sessions.flush()
  pass(minute)
  expect(await sessions.peek(token)).toBe(null)
  expect(await sessions.find(token)).toBe(null)
})
