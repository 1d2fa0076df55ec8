import { expect, test } from 'vitest'
import { createAccountKeys } from './account-keys.ts'
import { createAccountSessions } from './account-sessions.ts'
import { longestIdle, longestSession } from './sessions.ts'

const here = '127.0.0.1'

const opened = () => {
  let time = 0
  const now = () => time
  const tried: string[] = []
  const good = new Set(['good'])
  const takes = async (key: string) => {
    tried.push(key)
    if (key === 'unanswered') throw new Error('no answer')
    return good.has(key)
  }
  const keys = createAccountKeys({ takes, now })
  const sessions = createAccountSessions(keys, null, now)
  return { keys, sessions, tried, good, pass: (milliseconds: number) => (time += milliseconds) }
}

test('a key is tried once in ten minutes, and forgotten when it is taken no longer', async () => {
  const { keys, tried, good, pass } = opened()
  const account = (await keys.find('good', here))!
  expect(await keys.find('good', here)).toBe(account)
  expect(tried).toEqual(['good'])
  expect(keys.keyOf(account.id)).toBe('good')
  expect(account.id).not.toContain('good')
  pass(10 * 60_000)
  good.clear()
  expect(await keys.find('good', here)).toBe(null)
  expect(keys.keyOf(account.id)).toBe(null)
})

test('a key that was good is not locked out by wrong ones from its address', async () => {
  const { keys, tried, pass } = opened()
  const account = await keys.find('good', here)
  pass(10 * 60_000)
  for (let number = 0; number < 10; number += 1) expect(await keys.find(`wrong ${number}`, here)).toBe(null)
  await expect(keys.find('another', here)).rejects.toMatchObject({ status: 429 })
  expect(await keys.find('good', here)).toBe(account)
  expect(tried).toHaveLength(11)
  pass(60_000)
  await keys.find('good', here)
  expect(tried).toHaveLength(12)
})

test('silence of the service is no failure of whoever asks', async () => {
  const { keys } = opened()
  for (let number = 0; number < 20; number += 1)
    await expect(keys.find('unanswered', here)).rejects.toThrow('no answer')
  expect(await keys.find('good', here)).not.toBe(null)
})

test('a session ends when it is left alone, after twelve hours, and with its key', async () => {
  const { keys, sessions, pass } = opened()
  const { id } = (await keys.find('good', here))!
  const idle = await sessions.open({ id, name: 'Our Voice' }, here)
  pass(longestIdle)
  expect(await sessions.find(idle)).toBe(null)
  const used = await sessions.open({ id, name: 'Our Voice' }, here)
  for (let passed = 0; passed < longestSession; passed += longestIdle / 2) {
    expect((await sessions.find(used))?.id).toBe(id)
    pass(longestIdle / 2)
  }
  expect(await sessions.find(used)).toBe(null)
  await keys.find('good', here)
  const last = await sessions.open({ id, name: 'Our Voice' }, here)
  keys.forget('good')
  expect(await sessions.find(last)).toBe(null)
})
