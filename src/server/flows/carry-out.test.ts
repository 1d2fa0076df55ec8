import { expect, test } from 'vitest'
import { testApp } from '../test-app.ts'

const market = { name: 'Market prices', type: 'voice' }
const headers = { 'idempotency-key': 'k' }

test('a key whose request is still being carried out is refused, and answers as it did once it has been', async () => {
  const { send } = await testApp()
  const create = () => send('POST', '/v1/flows', { body: market, headers })
  const answers = await Promise.all(Array.from({ length: 10 }, create))
  const statuses = answers.map(({ statusCode }) => statusCode)
  expect(statuses.toSorted()).toEqual([201, ...Array(9).fill(409)])
  const refused = answers.find(({ statusCode }) => statusCode === 409)!
  expect(refused.headers['retry-after']).toBe('1')
  expect(refused.json().message).toContain('still being carried out')
  const made = answers.find(({ statusCode }) => statusCode === 201)!
  const again = await create()
  expect([again.statusCode, again.body, again.headers['location'], again.headers['etag']]).toEqual([
    201,
    made.body,
    made.headers['location'],
    made.headers['etag'],
  ])
  expect((await send('GET', '/v1/flows')).json().meta.total).toBe(1)
})

test('the same key of another account is another key, also at the same time', async () => {
  const { send, makeKey } = await testApp()
  const other = await makeKey('read', 'write')
  const answers = await Promise.all([
    send('POST', '/v1/flows', { body: market, headers }),
    send('POST', '/v1/flows', { body: market, headers, key: other }),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
})

test('a key is good for one request: not for another body, address or method', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const other = await createFlow()
  const body = { name: 'Rain warnings' }
  expect((await send('PATCH', `/v1/flows/${id}`, { body, headers })).statusCode).toBe(200)
  expect((await send('PATCH', `/v1/flows/${id}`, { body, headers })).statusCode).toBe(200)
  for (const [method, address, given] of [
    ['PATCH', `/v1/flows/${id}`, { name: 'Other words' }],
    ['PATCH', `/v1/flows/${other.id}`, body],
    ['PUT', `/v1/flows/${id}`, body],
    ['DELETE', `/v1/flows/${id}`, undefined],
    ['POST', `/v1/flows/${id}/executions`, { direction: 'incoming', status: 'ringing' }],
  ] as const) {
    const answer = await send(method, address, { body: given, headers })
    const sentence = 'This idempotency key was used for another request. Use a new key.'
    expect([answer.statusCode, answer.json()]).toEqual([
      422,
      { message: sentence, errors: { 'Idempotency-Key': [sentence] } },
    ])
  }
})

test('a deleted flow is answered as deleted once more, and as missing under another key', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const remove = (key: string) => send('DELETE', `/v1/flows/${id}`, { headers: { 'idempotency-key': key } })
  expect((await remove('k')).statusCode).toBe(204)
  expect((await remove('k')).statusCode).toBe(204)
  expect((await remove('l')).statusCode).toBe(404)
})

test('a save that is repeated with its mark and its key is the same save', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const { etag } = (await send('GET', `/v1/flows/${id}`)).headers
  const save = (key: string) =>
    send('PATCH', `/v1/flows/${id}`, {
      body: { name: 'Mine' },
      headers: { 'if-match': etag, 'idempotency-key': key },
    })
  const first = await save('k')
  expect((await save('k')).body).toBe(first.body)
  expect((await save('l')).statusCode).toBe(412)
})

test('of 100 at once with the same mark exactly one is saved', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const { etag } = (await send('GET', `/v1/flows/${id}`)).headers
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      send('PATCH', `/v1/flows/${id}`, { body: { name: `Name ${at}` }, headers: { 'if-match': etag } }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, ...Array(99).fill(412)])
  const saved = answers.find(({ statusCode }) => statusCode === 200)!.json().data
  expect(answers.find(({ statusCode }) => statusCode === 412)!.json().current).toEqual(saved)
})

test('what is not in the trash can’t be taken out of it', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  for (const [method, address] of [
    ['POST', `/flow-trash/${id}/restore`],
    ['DELETE', `/flow-trash/${id}`],
  ] as const) {
    const answer = await send(method, address)
    expect([answer.statusCode, answer.json().message]).toEqual([404, expect.stringContaining('in the trash')])
  }
  expect((await send('GET', `/v1/flows/${id}`)).statusCode).toBe(200)
})
