import { expect, inject, test } from 'vitest'
import { Ability } from '../../contract/session.ts'
import { newDatabase } from '../db/postgres/new-database-for-test.ts'
import { testApp } from '../test-app.ts'

test('of two servers on one database, each knows what the other made, and no two revocations leave nobody', async () => {
  const databaseUrl = await newDatabase(inject('postgres'))
  const [one, other] = await Promise.all([testApp({ databaseUrl }), testApp({ databaseUrl })])
  const ids = async () =>
    (await one.send('GET', '/keys')).json().data.filter(({ revoked_at }: { revoked_at: null }) => !revoked_at)
  const [first, second] = await ids()
  const { statusCode } = await one.send('POST', '/keys', { body: { name: 'Reader', abilities: ['read'] } })
  expect([statusCode, (await ids()).length]).toEqual([201, 3])
  const answers = await Promise.all([
    one.send('DELETE', `/keys/${first.id}`),
    other.send('DELETE', `/keys/${second.id}`),
  ])
  // Whichever came second was the last one, or was no key any more.
  expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1)
  const left = await one.keys.first()
  expect(left?.abilities).toEqual(Ability.options)
})

test('the audit tells of sign-ins and keys there, too', async () => {
  const { send, signIn } = await testApp({ databaseUrl: await newDatabase(inject('postgres')) })
  const headers = { cookie: await signIn() }
  await send('DELETE', '/session', { headers, key: null })
  await send('POST', '/session', { body: { key: 'not-the-key' }, key: null })
  const entries = (await send('GET', '/audit')).json().data
  expect(entries.map(({ action }: { action: string }) => action)).toEqual([
    'session.refused',
    'session.ended',
    'session.started',
    'key.created',
  ])
})
