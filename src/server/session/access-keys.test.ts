import { expect, onTestFinished, test } from 'vitest'
import { Ability } from '../../contract/session.ts'
import { openDatabase } from '../db/open-database.ts'
import { createAccessKeys } from './access-keys.ts'

const open = async () => {
  const database = await openDatabase('file::memory:')
  onTestFinished(() => database.destroy())
  let time = Date.UTC(2026, 0, 1)
  // Two keys are seldom made in the same millisecond, but can be.
  return { database, keys: createAccessKeys(database, () => (time += 1)) }
}

test('a made key is found, and nothing near it', async () => {
  const { keys } = await open()
  const key = await keys.make('Gateway', ['read'])
  expect(key).toMatch(/^ov_[0-9a-f]{12}_[\w-]{32}$/)
  expect(await keys.find(key)).toEqual({ id: key.split('_')[1], name: 'Gateway', abilities: ['read'] })
  const changed = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')
  for (const other of [changed, key.slice(0, -1), `${key}A`, key.toUpperCase(), ''])
    expect(await keys.find(other)).toBeNull()
})

test('a chosen key is registered once, and may do everything', async () => {
  const { database, keys } = await open()
  const key = 'a passphrase with spaces'
  await keys.register(key)
  await keys.register(key)
  expect(await keys.find(key)).toMatchObject({ name: 'FLOWS_API_KEY', abilities: Ability.options })
  expect(await database.selectFrom('access_keys').selectAll().execute()).toHaveLength(1)
})

test('a made key that was chosen again with a slip is refused, and not repeated', async () => {
  const { keys } = await open()
  const slip = `${(await keys.make('First key')).slice(0, -2)}--`
  const failure = await keys.register(slip).catch((error: Error) => error.message)
  expect(failure).toMatch(/^FLOWS_API_KEY looks like a key made by this server/)
  expect(failure).not.toContain(slip)
})

test('the first key is the oldest that is in use', async () => {
  const { database, keys } = await open()
  expect(await keys.first()).toBeNull()
  await keys.make('Old')
  await database.updateTable('access_keys').set({ revoked_at: '2026-01-01T00:00:00.000000Z' }).execute()
  await keys.make('Next')
  await keys.make('Newest')
  expect(await keys.first()).toMatchObject({ name: 'Next' })
})
