import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { openDeafPort } from './deaf-port.ts'
import { usualLimits } from './exchange.ts'
import { startStandIn } from './stand-in.ts'
import { createUpstreamClient } from './upstream-client.ts'

const key = 'the-account-key'
const firstPage = { page: 1, limit: 10, filters: {} }
const within = (milliseconds: number) => performance.now() + milliseconds
/** For what is answered: it doesn't come to that, on a busy machine either. */
const inGoodTime = () => within(60_000)

const opened = async () => {
  const standIn = await startStandIn({ keys: [key] })
  const client = clientOf(standIn.url)
  onTestFinished(() => standIn.stop())
  return { standIn, client, account: client.account(key) }
}

const clientOf = (url: string, limits = usualLimits) => {
  const client = createUpstreamClient(new URL(url), { limits, breaker: createCircuitBreaker({ most: 1000 }) })
  onTestFinished(() => client.close())
  return client
}

const faultOf = async (asked: Promise<unknown>) => {
  const startedAt = performance.now()
  const error = await asked.then(
    (answer) => ({ kind: `answered ${JSON.stringify(answer)}` }),
    (error) => error,
  )
  return { kind: error.kind, took: performance.now() - startedAt }
}

test('asks for one address with the account’s key, and keeps the connection', async () => {
  const { standIn, account } = await opened()
  const { id } = standIn.put({ name: 'Rain' })
  expect((await account.findFlow(id, inGoodTime()))?.name).toBe('Rain')
  expect((await account.listFlows(firstPage, inGoodTime())).flows).toHaveLength(1)
  expect(standIn.requests.map(({ method, path, authorization }) => [method, path, authorization])).toEqual([
    ['GET', `/v1/flows/${id}`, 'Bearer the-account-key'],
    ['GET', '/v1/flows', 'Bearer the-account-key'],
  ])
})

test.each([
  '',
  '.',
  '..',
  '//evil.example',
  '..%2f..%2faccount',
  '../account',
  '@evil.example',
  'a\r\nHost: evil.example',
  'a b',
  'a?b=c',
  'a#b',
  'é',
  '\0',
  'x'.repeat(65),
])('nothing is asked for the id %j, which no flow can have', async (id) => {
  const { standIn, account } = await opened()
  expect(await account.findFlow(id, inGoodTime())).toBe(null)
  expect(await account.updateFlow(id, { name: 'x' }, inGoodTime())).toBe(null)
  expect(await account.deleteFlow(id, inGoodTime())).toBe(false)
  expect(await account.startFlow(id, inGoodTime())).toBe(false)
  expect(standIn.requests).toEqual([])
})

test.each(['', 'a\r\nX: y', 'a b', 'é', '\0', 'x'.repeat(513)])('%j is no key, and isn’t tried', async (given) => {
  const { standIn, client } = await opened()
  expect(await client.takesKey(given, inGoodTime())).toBe(false)
  expect(standIn.requests).toEqual([])
})

test('a key is tried by looking', async () => {
  const { client } = await opened()
  expect(await client.takesKey(key, inGoodTime())).toBe(true)
  expect(await client.takesKey('another', inGoodTime())).toBe(false)
})

test.each([301, 302, 307, 308])('a redirect with %i is not followed', async (status) => {
  const { standIn, account } = await opened()
  const asked: string[] = []
  const inside = createServer((request, answer) => {
    asked.push(request.url!)
    answer.end('{"data":[]}')
  })
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void inside.close())
  const location = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/latest/meta-data`
  standIn.misbehave({ status, headers: { location } })
  expect((await faultOf(account.listFlows(firstPage, inGoodTime()))).kind).toBe('unreadable')
  expect((await faultOf(account.createFlow(draft, inGoodTime()))).kind).toBe('unreadable')
  expect(asked).toEqual([])
  expect(standIn.requests).toHaveLength(2)
})

const draft = { name: 'Rain', description: null, type: 'voice', status: 'draft', metadata: '{}' } as const

test.each([
  ['cut', 'silent'],
  ['reset', 'silent'],
  ['flood', 'silent'],
  [{ status: 500, body: 'oops' }, 'silent'],
  [{ status: 503, body: '<html>maintenance</html>' }, 'silent'],
  [{ status: 200, body: '<!doctype html><p>Log in to the hotel</p>' }, 'unreadable'],
  [{ status: 200, body: '' }, 'unreadable'],
  [{ status: 200, body: 'null' }, 'unreadable'],
  [{ status: 200, body: '{"data": "none"}' }, 'unreadable'],
  [{ status: 200, body: '{"data": [{"name": "without an id"}]}' }, 'unreadable'],
  [
    { status: 200, body: `{"data": [{"id": "1", "metadata": ${'['.repeat(100_000)}${']'.repeat(100_000)}}]}` },
    'unreadable',
  ],
] as const)('an answer of %j is a fault', async (how, kind) => {
  const { standIn, account } = await opened()
  standIn.misbehave(how)
  // Both at once, and both waited for: whichever fails first, somebody is there to hear it.
  const asked = [account.listFlows(firstPage, inGoodTime()), account.createFlow(draft, inGoodTime())]
  for (const fault of await Promise.all(asked.map(faultOf))) expect(fault.kind).toBe(kind)
})

test('what is answered too late or never is over at the deadline', async () => {
  // That this ends at all is the proof: without the deadline, none of them would before the test has to.
  const ways = ['black hole', 'silence', 'trickle', { slow: 10 * 60_000 }] as const
  const asked = ways.map(async (how) => {
    const { standIn, account } = await opened()
    standIn.misbehave(how)
    const deadline = within(3000)
    return Promise.all([account.listFlows(firstPage, deadline), account.createFlow(draft, deadline)].map(faultOf))
  })
  for (const { kind } of (await Promise.all(asked)).flat()) expect(kind).toBe('silent')
})

test('where nothing listens, nothing arrived', async () => {
  const { standIn, account } = await opened()
  await standIn.stop()
  expect((await faultOf(account.createFlow(draft, inGoodTime()))).kind).toBe('unreachable')
})

test('where no connection comes about, the wait is short and nothing arrived', async () => {
  const deaf = await openDeafPort()
  onTestFinished(() => deaf.close())
  // The deadline is later than the test may end, so that it can't be what ends this.
  const { account } = clientOf(deaf.url, { ...usualLimits, connect: 300 })
  const fault = await faultOf(account(key).createFlow(draft, within(10 * 60_000)))
  expect(fault.kind).toBe('unreachable')
  expect(fault.took).toBeGreaterThan(250)
})

test('where the other side speaks no TLS, nothing arrived', async () => {
  const { standIn } = await opened()
  const account = clientOf(standIn.url.replace('http:', 'https:')).account(key)
  expect((await faultOf(account.createFlow(draft, inGoodTime()))).kind).toBe('unreachable')
  expect(standIn.requests).toEqual([])
})

test('a read is sent again when the kept connection turns out to be closed, a write never goes over one', async () => {
  const { standIn, account } = await opened()
  await account.listFlows(firstPage, inGoodTime())
  let isFirst = true
  standIn.misbehave(() => {
    const how = isFirst ? 'reset' : null
    isFirst = false
    return how
  })
  expect((await account.listFlows(firstPage, inGoodTime())).flows).toEqual([])
  isFirst = true
  expect((await faultOf(account.createFlow(draft, inGoodTime()))).kind).toBe('silent')
  expect(standIn.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('what waited for its turn until it was too late never leaves', async () => {
  const { standIn, account } = await opened()
  expect((await faultOf(account.createFlow(draft, within(0)))).kind).toBe('unreachable')
  expect(standIn.requests).toEqual([])
})
