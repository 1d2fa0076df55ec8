import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { type OwnPostgres, startPostgres } from './db/postgres/postgres-for-test.ts'
import { testApp } from './test-app.ts'

/** One of their own, since it is stopped. */
let postgres: OwnPostgres
beforeAll(async () => {
  postgres = await startPostgres({ syncs: true })
  return () => postgres.stop()
})

const opened = async () => testApp({ databaseUrl: await postgres.newDatabase() })

const rain = { name: 'Rain', type: 'sms' }

test('stopped hard under load it loses nothing that was acknowledged, and is found again', async () => {
  const server = await opened()
  const acknowledged: string[] = []
  const statuses = new Set<number>()
  const over = new AbortController()
  const writer = async () => {
    while (!over.signal.aborted) {
      const answer = await server.send('POST', '/v1/flows', { body: rain })
      statuses.add(answer.statusCode)
      if (answer.statusCode === 201) acknowledged.push(answer.json().data.id)
      else await setTimeout(20)
    }
  }
  const reader = async () => {
    while (!over.signal.aborted) {
      statuses.add((await server.send('GET', '/v1/flows?filter[search]=rain')).statusCode)
      await setTimeout(5)
    }
  }
  const all = Promise.all([...Array.from({ length: 8 }, writer), reader(), reader()])
  for (let round = 0; round < 2; round += 1) {
    const before = acknowledged.length
    while (acknowledged.length < before + 50) await setTimeout(10)
    await postgres.kill()
    await setTimeout(300)
    await postgres.restart()
  }
  over.abort()
  await all
  // Neither a fault, nor anything refused for good.
  expect([...statuses].toSorted()).toEqual([200, 201, 503])
  for (const id of acknowledged) expect((await server.send('GET', `/v1/flows/${id}`)).statusCode).toBe(200)
})

test('while it is away reads and writes are told when to try again, and that it isn’t known what was saved', async () => {
  const server = await opened()
  const { id } = await server.createFlow()
  const cookie = await server.signIn()
  await postgres.kill()
  const requests = [
    ['GET', '/v1/flows'],
    ['GET', `/v1/flows/${id}`],
    ['GET', '/flow-counts'],
    ['GET', '/health'],
    ['PATCH', `/v1/flows/${id}`],
    ['DELETE', `/v1/flows/${id}`],
    ['POST', '/v1/flows'],
  ] as const
  for (const [method, url] of requests) {
    const body = method === 'POST' || method === 'PATCH' ? rain : undefined
    const answer = await server.send(method, url, { body })
    expect([method, url, answer.statusCode, answer.headers['retry-after']]).toEqual([method, url, 503, '1'])
    expect(answer.json().message).toMatch(/^The flows can’t be reached right now\. Try again in a moment/)
  }
  await postgres.restart()
  expect((await server.send('GET', `/v1/flows/${id}`)).statusCode).toBe(200)
  expect((await server.send('GET', '/session', { key: null, headers: { cookie } })).statusCode).toBe(200)
  expect((await server.createFlow()).name).toBe('Market prices')
})
