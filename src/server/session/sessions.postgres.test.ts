import { expect, inject, test } from 'vitest'
import { openDatabase } from '../db/open-database.ts'
import { newDatabase } from '../db/postgres/new-database-for-test.ts'
import { testApp } from '../test-app.ts'
import { createAccessKeys } from './access-keys.ts'

test('whoever signs in at one server is signed in at the other, until they sign out', async () => {
  const databaseUrl = await newDatabase(inject('postgres'))
  const [one, other] = await Promise.all([testApp({ databaseUrl }), testApp({ databaseUrl })])
  const headers = { cookie: await one.signIn() }
  const session = await other.send('GET', '/session', { key: null, headers })
  expect(session.json().data).toMatchObject({ key: { name: 'Test key' }, store: { kind: 'postgres' } })
  expect((await one.send('GET', '/v1/flows', { key: null, headers })).statusCode).toBe(200)
  expect((await one.send('DELETE', '/session', { key: null, headers })).statusCode).toBe(204)
  expect((await one.send('GET', '/v1/flows', { key: null, headers })).statusCode).toBe(401)
})

test('keys may do what they may, and no more', async () => {
  const { makeKey, send } = await testApp({ databaseUrl: await newDatabase(inject('postgres')) })
  const [reader, writer] = [await makeKey('read'), await makeKey('read', 'write')]
  const create = async (key: string, body = { name: 'Rain', type: 'sms' }) =>
    (await send('POST', '/v1/flows', { key, body })).statusCode
  expect([await create(reader), await create(writer), await create('unknown-key')]).toEqual([403, 201, 401])
})

test('servers that start at once may be given the same key', async () => {
  const url = await newDatabase(inject('postgres'))
  const databases = await Promise.all([1, 2, 3].map(() => openDatabase(url)))
  const key = 'a-key-that-was-chosen-1'
  await Promise.all(databases.map((database) => createAccessKeys(database).register(key)))
  for (const database of databases) {
    expect(await createAccessKeys(database).find(key)).toMatchObject({ name: 'FLOWS_API_KEY' })
    await database.destroy()
  }
})
