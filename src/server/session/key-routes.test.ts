import { expect, test } from 'vitest'
import { Ability } from '../../contract/session.ts'
import { testApp } from '../test-app.ts'

type Server = Awaited<ReturnType<typeof testApp>>
type Sent = { id: string; name: string; abilities: string[]; last_used_at: string | null; revoked_at: string | null }

const draft = { name: ' Field office ', abilities: ['write', 'read', 'write'] }

const keysOf = async ({ send }: Server, key?: string): Promise<Sent[]> =>
  (await send('GET', '/keys', { key })).json().data

const made = async ({ send }: Server, body: object = draft) => {
  const answer = await send('POST', '/keys', { body })
  return answer.json().data as Sent & { key: string }
}

test('a key is made, told once, and does what it may', async () => {
  const server = await testApp()
  const { send, database } = server
  const answer = await send('POST', '/keys', { body: draft })
  const { key, ...told } = answer.json().data
  const { id } = told
  expect([answer.statusCode, told]).toEqual([
    201,
    {
      id: expect.any(String),
      name: 'Field office',
      abilities: ['read', 'write'],
      created_at: expect.any(String),
      created_by: { id: expect.any(String), name: 'Test key' },
      last_used_at: null,
      revoked_at: null,
    },
  ])
  expect(key).toMatch(new RegExp(`^ov_${id}_[\\w-]{32}$`))
  expect((await send('GET', '/v1/flows', { key })).statusCode).toBe(200)
  const body = { name: 'Rain', type: 'sms', status: 'published' }
  expect((await send('POST', '/v1/flows', { key, body })).statusCode).toBe(403)

  const secret = key.split('_').slice(2).join('_')
  const rows = await Promise.all(
    (['access_keys', 'audit_entries', 'idempotency_keys'] as const).map((table) =>
      database.selectFrom(table).selectAll().execute(),
    ),
  )
  const kept = JSON.stringify([rows, await keysOf(server), (await send('GET', '/audit')).json()])
  expect(kept).toContain('Field office')
  expect(kept).not.toContain(secret)
})

test.each([
  [{}, ['name', 'abilities']],
  [{ name: ' ', abilities: ['read'] }, ['name']],
  [{ name: 'a'.repeat(101), abilities: ['read'] }, ['name']],
  [{ name: 'a\0', abilities: ['read'] }, ['name']],
  [{ name: 'Office', abilities: [] }, ['abilities']],
  [{ name: 'Office', abilities: 'read' }, ['abilities']],
])('%j makes no key', async (body, fields) => {
  const server = await testApp()
  const answer = await server.send('POST', '/keys', { body })
  expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([422, fields])
  expect(await keysOf(server)).toHaveLength(1)
})

test('an unknown ability is refused in words', async () => {
  const { send } = await testApp()
  const body = { name: 'Office', abilities: ['read', 'rule'] }
  const answer = await send('POST', '/keys', { body })
  expect([answer.statusCode, answer.json().message]).toEqual([422, expect.stringContaining('at least one thing')])
})

test('a key can’t give more than it may do itself', async () => {
  const server = await testApp()
  const { send, makeKey } = server
  const key = await makeKey('read', 'manage_keys')
  const refused = await send('POST', '/keys', { key, body: { name: 'More', abilities: ['read', 'publish', 'write'] } })
  expect([refused.statusCode, refused.json().message]).toEqual([
    403,
    'A key can only give what it may do itself. Leave out: write, publish.',
  ])
  expect(await keysOf(server)).toHaveLength(2)
  const allowed = await send('POST', '/keys', { key, body: { name: 'As much', abilities: ['read', 'manage_keys'] } })
  expect(allowed.statusCode).toBe(201)
})

test('a repeated request makes no second key, and is never told the first', async () => {
  const server = await testApp()
  const { send } = server
  const headers = { 'idempotency-key': 'once' }
  const first = (await send('POST', '/keys', { body: draft, headers })).json().data
  const again = await send('POST', '/keys', { body: draft, headers })
  expect([again.statusCode, again.json().message]).toEqual([409, expect.stringContaining('shown only once')])
  expect(again.body).not.toContain(first.key)
  expect(await keysOf(server)).toHaveLength(2)
  const other = await send('POST', '/keys', { body: { ...draft, name: 'Other' }, headers })
  expect(other.statusCode).toBe(422)
  const both = await Promise.all(
    [1, 2].map(() => send('POST', '/keys', { body: draft, headers: { 'idempotency-key': 'at once' } })),
  )
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  expect(await keysOf(server)).toHaveLength(3)
})

test('a renamed key is called so at once, in its sessions too', async () => {
  const server = await testApp()
  const { send } = server
  const { id, key } = await made(server)
  const signedIn = await send('POST', '/session', { body: { key }, key: null })
  const headers = { cookie: String(signedIn.headers['set-cookie']).split(';')[0]! }
  const nameNow = async () => (await send('GET', '/session', { headers, key: null })).json().data.key.name
  expect(await nameNow()).toBe('Field office')
  const renamed = await send('PATCH', `/keys/${id}`, { body: { name: 'Parakou', abilities: ['publish'] } })
  expect([renamed.statusCode, renamed.json().data]).toMatchObject([
    200,
    { name: 'Parakou', abilities: ['read', 'write'] },
  ])
  expect(await nameNow()).toBe('Parakou')
})

test('a revoked key, and every session of it, is dead at once', async () => {
  const server = await testApp()
  const { send } = server
  const { id, key } = await made(server)
  const signedIn = await send('POST', '/session', { body: { key }, key: null })
  const headers = { cookie: String(signedIn.headers['set-cookie']).split(';')[0]! }
  const statuses = async () =>
    Promise.all([
      send('GET', '/v1/flows', { key }),
      send('GET', '/v1/flows', { headers, key: null }),
      send('POST', '/session', { body: { key }, key: null }),
    ]).then((answers) => answers.map(({ statusCode }) => statusCode))
  expect(await statuses()).toEqual([200, 200, 200])
  const repeat = { 'idempotency-key': 'revoke' }
  expect((await send('DELETE', `/keys/${id}`, { headers: repeat })).statusCode).toBe(204)
  expect(await statuses()).toEqual([401, 401, 401])
  expect((await send('DELETE', `/keys/${id}`, { headers: repeat })).statusCode).toBe(204)
  expect((await send('DELETE', `/keys/${id}`)).statusCode).toBe(404)
  expect((await send('PATCH', `/keys/${id}`, { body: { name: 'Again' } })).statusCode).toBe(404)
  expect((await keysOf(server)).map(({ revoked_at }) => revoked_at)).toEqual([null, expect.any(String)])
})

test('the last key that may manage keys stays, also when two would revoke each other', async () => {
  const server = await testApp()
  const { send, key } = server
  const [first] = await keysOf(server)
  const refused = await send('DELETE', `/keys/${first!.id}`)
  expect([refused.statusCode, refused.json().message]).toEqual([409, expect.stringContaining('the last key')])
  const second = await made(server, { name: 'Second', abilities: Ability.options })
  await made(server)
  const answers = await Promise.all([
    send('DELETE', `/keys/${second.id}`, { key }),
    send('DELETE', `/keys/${first!.id}`, { key: second.key }),
  ])
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 409])
})

test('when a key was last used is known at once, and written down when the server ends or a minute later', async () => {
  let time = Date.parse('2026-03-16T07:00:00Z')
  const server = await testApp({ now: () => time })
  const { send, database, keys } = server
  const { id, key } = await made(server)
  const written = async () =>
    (await database.selectFrom('access_keys').select('last_used_at').where('id', '=', id).executeTakeFirstOrThrow())
      .last_used_at
  const told = async () => (await keysOf(server)).find((other) => other.id === id)?.last_used_at
  expect(await told()).toBe(null)
  time += 5_000
  await send('GET', '/v1/flows', { key })
  expect(await told()).toBe('2026-03-16T07:00:05.000000Z')
  expect(await written()).toBe(null)
  await keys.flush()
  expect(await written()).toBe('2026-03-16T07:00:05.000000Z')
  // Use through a session is use of its key; a wrong key is nobody's.
  time += 5_000
  await send('POST', '/session', { body: { key }, key: null })
  await send('GET', '/v1/flows', { key: `${key.slice(0, -1)}~` })
  await keys.flush()
  expect(await written()).toBe('2026-03-16T07:00:10.000000Z')
})
