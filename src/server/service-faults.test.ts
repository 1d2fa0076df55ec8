import { expect, test, vi } from 'vitest'
import { accountKey, openInFront } from './in-front-for-test.ts'

test('a limit of the service is passed on with its Retry-After', async () => {
  const { standIn, send } = await openInFront()
  await send('GET', '/v1/flows', { key: accountKey })
  standIn.misbehave({ status: 429, headers: { 'retry-after': '23' }, body: '{"message":"Too Many Attempts."}' })
  const answer = await send('GET', '/v1/flows/some-id', { key: accountKey })
  expect([answer.statusCode, answer.headers['retry-after'], answer.json().message]).toEqual([
    429,
    '23',
    'Too many requests. Try again in 23 seconds.',
  ])
})

test('signing in while the service is down is no failed attempt', async () => {
  const { standIn, signIn } = await openInFront()
  await standIn.stop()
  for (let number = 0; number < 12; number += 1) expect((await signIn(accountKey)).answer.statusCode).toBe(503)
})

test('a service that is down is told apart from one whose answer was lost, and health goes on', async () => {
  const { standIn, send } = await openInFront()
  const { id } = standIn.put()
  await send('GET', '/v1/flows', { key: accountKey })
  standIn.misbehave(({ method }) => (method === 'POST' ? 'cut' : null))
  standIn.ways.page = () => ({ data: [] })
  const lost = await send('POST', '/v1/flows', { body: { name: 'Rain', type: 'sms' }, key: accountKey })
  expect([lost.statusCode, lost.headers['retry-after']]).toEqual([503, '5'])
  expect(lost.json().message).toContain('may have been saved')
  await standIn.stop()
  const statuses = new Set<number>()
  for (let number = 0; number < 8; number += 1) {
    const answer = await send('PATCH', `/v1/flows/${id}`, { body: { name: 'x' }, key: accountKey })
    statuses.add(answer.statusCode)
    expect(answer.json().message).toContain('nothing was saved')
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  }
  expect([...statuses]).toEqual([503])
  expect((await send('GET', '/health', { key: null })).statusCode).toBe(200)
})

test('the first request with a key, which is tried before, is answered in time as well', async () => {
  const { standIn, send } = await openInFront()
  standIn.misbehave({ slow: 6000 })
  const ask = async () => {
    const { statusCode, headers } = await send('GET', '/v1/flows/some-id', { key: accountKey })
    return [statusCode, headers['retry-after']]
  }
  // To try the key and to look for the flow would be 12 seconds.
  expect(await ask()).toEqual([503, '1'])
  expect(await ask()).toEqual([404, undefined])
})

test('the first edit of a flow, which is looked at before, is answered in time as well', async () => {
  const { standIn, send } = await openInFront()
  const { id } = standIn.put()
  await send('GET', '/v1/flows', { key: accountKey })
  // To read the flow and to write it would be 10 seconds: if each had a deadline of its own, it would be saved.
  standIn.misbehave({ slow: 5000 })
  const headers = { 'idempotency-key': 'k' }
  const answer = await send('PATCH', `/v1/flows/${id}`, { key: accountKey, body: { name: 'x' }, headers })
  expect(answer.statusCode).toBe(503)
})

test('whatever the service does, an answer comes within 10 seconds, and a retry makes no second flow', async () => {
  const { standIn, send } = await openInFront()
  await send('GET', '/session', { key: accountKey })
  const faults = [
    'black hole',
    'silence',
    'cut',
    'reset',
    'trickle',
    'flood',
    { slow: 10_000 },
    { status: 502 },
  ] as const
  // Each fault has an id of its own. A create meets its fault once, and its flow isn't shown for as long.
  let isGood = false
  const posted = [...faults]
  standIn.misbehave(({ method, path }) => {
    const of = faults[Number(/fault-(\d)$/.exec(path)?.[1])]
    if (of) return of
    if (isGood) return null
    return method === 'POST' ? (posted.shift() ?? null) : { status: 500 }
  })
  const create = (at: number) =>
    send('POST', '/v1/flows', {
      key: accountKey,
      headers: { 'idempotency-key': `key-${at}` },
      body: { name: `Flow ${at}`, type: 'voice' },
    })
  const asked = faults.flatMap((_, at) => [
    send('GET', `/v1/flows/fault-${at}`, { key: accountKey }),
    send('PATCH', `/v1/flows/fault-${at}`, { key: accountKey, body: { name: 'x' } }),
    create(at),
  ])
  // The slow one answers after ten seconds, and the silent ones never: whoever waited so long would be told something else,
  // or nothing.
  const statuses = (await Promise.all(asked)).map(({ statusCode }) => statusCode)
  expect(new Set(statuses)).toEqual(new Set([503]))
  isGood = true
  await vi.waitFor(async () => expect((await send('GET', '/v1/flows', { key: accountKey })).statusCode).toBe(200), {
    timeout: 40_000,
    interval: 500,
  })
  for (const at of faults.keys()) expect((await create(at)).statusCode).toBe(201)
  const names = [...standIn.flows.values()].map(({ name }) => name)
  expect(names.toSorted()).toEqual(faults.map((_, at) => `Flow ${at}`))
})
