import { expect, test } from 'vitest'
import { openInFront } from '../in-front-for-test.ts'
import { testApp } from '../test-app.ts'

type Entry = { action: string; by: { name: string } | null; subject: string | null; changes: object[] }

const entriesOf = async ({ send }: Pick<Awaited<ReturnType<typeof testApp>>, 'send'>, key?: string): Promise<Entry[]> =>
  (await send('GET', '/audit?limit=100', { key })).json().data.toReversed()

test('who signs in and out is noted, and where from; a session that is followed by another has ended', async () => {
  const app = await testApp()
  const { send, key } = app
  const headers = { cookie: await app.signIn() }
  const again = await send('POST', '/session', { body: { key }, headers, key: null })
  const cookie = String(again.headers['set-cookie']).split(';')[0]!
  await send('DELETE', '/session', { headers: { cookie }, key: null })
  // There is no session any more, and there never was one.
  for (const none of [cookie, 'flows_session=none'])
    await send('DELETE', '/session', { headers: { cookie: none }, key: null })
  const entries = (await entriesOf(app)).filter(({ action }) => action.startsWith('session.'))
  expect(entries.map(({ action, by, subject }) => [action, by?.name, subject])).toEqual([
    ['session.started', 'Test key', '127.0.0.1'],
    ['session.ended', 'Test key', null],
    ['session.started', 'Test key', '127.0.0.1'],
    ['session.ended', 'Test key', null],
  ])
})

test('a refused sign-in is noted by where it came from, never by what was typed, and not without end', async () => {
  let time = Date.parse('2026-03-16T07:00:00Z')
  const app = await testApp({ now: () => time })
  const { send, database } = app
  const attempt = (number: number, address: string) =>
    app.app.inject({
      method: 'POST',
      url: '/session',
      payload: number % 2 ? { key: `canary-${number}` } : { code: `canary-${number}` },
      remoteAddress: address,
      headers: { 'x-forwarded-for': `192.0.2.${number}` },
    })
  for (let number = 0; number < 12; number += 1) await attempt(number, '10.0.0.1')
  const refused = () => entriesOf(app).then((entries) => entries.filter(({ action }) => action === 'session.refused'))
  // The eleventh in a minute isn't looked at, and leaves no trace.
  expect((await refused()).map(({ by, subject }) => by ?? subject)).toEqual(Array(10).fill('10.0.0.1'))
  for (let number = 0; number < 60; number += 1) {
    const { statusCode } = await attempt(number, `10.0.1.${number}`)
    expect(statusCode).toBe(401)
  }
  expect(await refused()).toHaveLength(30)
  time += 60_000
  await attempt(1, '10.0.0.1')
  expect(await refused()).toHaveLength(31)
  const rows = JSON.stringify(await database.selectFrom('audit_entries').selectAll().execute())
  expect(rows).not.toContain('canary')
  expect(rows).not.toContain('192.0.2.')
  await send('GET', '/session')
})

test('what is done to keys is noted with who did it, and what it was', async () => {
  const app = await testApp()
  const { send } = app
  const body = { name: 'Office', abilities: ['read'] }
  const { id, key } = (await send('POST', '/keys', { body })).json().data
  await send('PATCH', `/keys/${id}`, { body: { name: 'Office' } })
  await send('PATCH', `/keys/${id}`, { body: { name: 'Parakou' } })
  await send('POST', '/session', { body: { key }, key: null })
  await send('DELETE', `/keys/${id}`)
  await send('DELETE', `/keys/${id}`)
  const entries = (await entriesOf(app)).filter(({ subject }) => subject === id)
  expect(entries.map(({ action, by, changes }) => [action, by?.name, changes])).toEqual([
    [
      'key.created',
      'Test key',
      [
        { field: 'name', before: null, after: 'Office' },
        { field: 'abilities', before: null, after: ['read'] },
      ],
    ],
    ['key.renamed', 'Test key', [{ field: 'name', before: 'Office', after: 'Parakou' }]],
    [
      'key.revoked',
      'Test key',
      [
        { field: 'name', before: 'Parakou', after: null },
        { field: 'abilities', before: ['read'], after: null },
        { field: 'sessions', before: 1, after: 0 },
      ],
    ],
  ])
})

test('in front of the service our own keys are managed, and the audit tells of them alone', async () => {
  const { ownKey, send, signIn, database } = await openInFront({ withServerKey: true })
  const flow = { at: '2026-01-01T00:00:00.000000Z', action: 'flow.created', flow_id: 'of another time' }
  await database.insertInto('audit_entries').values(flow).execute()
  const { answer } = await signIn(ownKey)
  expect(answer.json().data.store).toEqual({ kind: 'ourvoice', can: ['history', 'keys'] })
  const body = { name: 'Office', abilities: ['read'] }
  expect((await send('POST', '/keys', { body, key: ownKey })).statusCode).toBe(201)
  expect((await entriesOf({ send }, ownKey)).map(({ action }) => action)).toEqual([
    'key.created',
    'session.started',
    'key.created',
  ])
})

test('an account of the service manages no keys of ours', async () => {
  for (const withServerKey of [true, false]) {
    const { send } = await openInFront({ withServerKey })
    for (const [method, path] of [
      ['GET', '/keys'],
      ['POST', '/keys'],
      ['GET', '/audit'],
    ] as const) {
      const answer = await send(method, path, { key: 'canary-8c1f77-account' })
      expect([answer.statusCode, answer.json().message]).toEqual([403, expect.stringContaining('may not manage keys')])
    }
  }
})
