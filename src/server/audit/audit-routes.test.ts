import { expect, test } from 'vitest'
import { write } from '../db/write.ts'
import { testApp } from '../test-app.ts'
import { note } from './note.ts'

type Entry = {
  action: string
  by: { name: string } | null
  flow_id: string
  flow_name: string | null
  subject: string
  changes: object[]
  restored_version: number | null
}

/** Of what was done to flows; the keys of the test are noted, too. */
const entriesOf = async ({ send }: Awaited<ReturnType<typeof testApp>>, query = ''): Promise<Entry[]> =>
  (await send('GET', `/audit?limit=100${query}`)).json().data.filter(({ action }: Entry) => !action.startsWith('key.'))

test('every write is noted with who did it, once, and a write that failed or came to nothing is not', async () => {
  const app = await testApp()
  const { send, makeKey } = app
  const key = await makeKey('read', 'write', 'publish')
  const headers = { 'idempotency-key': 'k' }
  const create = () => send('POST', '/v1/flows', { body: { name: 'Pluie', type: 'sms' }, headers, key })
  const { id } = (await create()).json().data
  await create()
  await send('PATCH', `/v1/flows/${id}`, { body: { status: 'published' } })
  await send('PATCH', `/v1/flows/${id}`, { body: { name: '' } })
  await send('PATCH', `/v1/flows/${id}`, { body: { name: 'Pluie' } })
  await send('PATCH', `/v1/flows/${id}`, { body: { name: 'Late' }, headers: { 'if-match': '"old"' } })
  await send('POST', `/v1/flows/${id}/start`, { body: { to: ['+22997000001'] } })
  const report = await send('POST', `/v1/flows/${id}/executions`, {
    body: { direction: 'incoming', status: 'ringing' },
  })
  const execution = report.json().data.id
  const complete = () => send('PATCH', `/v1/flows/${id}/executions/${execution}`, { body: { status: 'completed' } })
  const completed = (await complete()).json()
  expect((await complete()).json()).toEqual(completed)
  await send('DELETE', `/v1/flows/${id}`)
  await send('POST', `/flow-trash/${id}/restore`)
  await send('DELETE', `/v1/flows/${id}`)
  await send('DELETE', `/flow-trash/${id}`)
  await send('DELETE', '/flow-trash')
  const other = (await send('POST', '/v1/flows', { body: { name: 'Vent', type: 'sms' } })).json().data
  await send('DELETE', `/v1/flows/${other.id}`)
  await send('DELETE', '/flow-trash')
  await send('DELETE', '/flow-trash')

  const entries = (await entriesOf(app)).toReversed()
  expect(entries.map(({ action, by }) => [action, by?.name])).toEqual([
    ['flow.created', 'Key to read, write, publish'],
    ['flow.updated', 'Test key'],
    ['flow.started', 'Test key'],
    ['execution.reported', 'Test key'],
    ['execution.updated', 'Test key'],
    ['flow.deleted', 'Test key'],
    ['flow.restored', 'Test key'],
    ['flow.deleted', 'Test key'],
    ['flow.discarded', 'Test key'],
    ['flow.created', 'Test key'],
    ['flow.deleted', 'Test key'],
    ['trash.emptied', 'Test key'],
  ])
  expect(entries[1]).toMatchObject({
    flow_id: id,
    flow_name: 'Pluie',
    subject: null,
    changes: [{ field: 'status', before: 'draft', after: 'published' }],
  })
  expect(entries[4]).toMatchObject({
    subject: execution,
    changes: [{ field: 'status', before: 'ringing', after: 'completed' }],
  })
})

test('a version that was brought back is told by its number', async () => {
  const app = await testApp()
  const { id } = await app.createFlow({ name: 'Pluie' })
  await app.send('PATCH', `/v1/flows/${id}`, { body: { name: 'Pluies' } })
  await app.send('PATCH', `/v1/flows/${id}`, { body: { name: 'Pluie' }, headers: { 'restores-version': '1' } })
  expect((await entriesOf(app)).map(({ restored_version }) => restored_version)).toEqual([1, null, null])
})

test('a write that is taken back takes its note back', async () => {
  const app = await testApp()
  const broken = write(app.database, async (transaction) => {
    await note(transaction, { at: '2026-01-01T00:00:00.000000Z', by: undefined, action: 'flow.updated' })
    throw new Error('A bug.')
  })
  await expect(broken).rejects.toThrow('A bug.')
  expect(await entriesOf(app)).toEqual([])
})

test('the audit is paged and filtered', async () => {
  const app = await testApp()
  const { createFlow, send } = app
  const first = await createFlow()
  const second = await createFlow()
  await send('DELETE', `/v1/flows/${first.id}`)
  const actions = async (query: string) => (await entriesOf(app, query)).map(({ action }) => action)
  expect(await actions(`&filter[flow]=${first.id}`)).toEqual(['flow.deleted', 'flow.created'])
  expect(await actions(`&filter[flow]=${second.id}`)).toEqual(['flow.created'])
  expect(await actions('&filter[action]=flow.created')).toEqual(['flow.created', 'flow.created'])
  expect(await actions('&filter[by]=nobody')).toEqual([])
  const page = (await send('GET', '/audit?limit=2&page=2')).json()
  expect([page.data.length, page.meta.total]).toEqual([2, 4])
  const refused = await send('GET', '/audit?filter[action]=flow.exploded')
  expect([refused.statusCode, refused.json().message]).toEqual([422, expect.stringContaining('flow.updated')])
})

test('versions that are no numbers are missing', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  for (const version of ['x', '0', '2', '-1', '1.5', '99999999999999'])
    expect((await send('GET', `/flow-history/${id}/${version}`)).statusCode).toBe(404)
  expect((await send('GET', `/flow-history/${id}/1`)).json().data.name).toBe('Market prices')
})
