import { expect, test } from 'vitest'
import { endpoints } from '../contract/endpoints.ts'
import { Ability } from '../contract/session.ts'
import { testApp } from './test-app.ts'

type Name = keyof typeof endpoints

/** Who may take each route, written down a second time on purpose. A route that is not listed doesn't compile. */
const needed: Record<Name, Ability | 'a key' | 'nothing'> = {
  listFlows: 'read',
  getFlow: 'read',
  createFlow: 'write',
  updateFlow: 'write',
  putFlow: 'write',
  deleteFlow: 'write',
  startFlow: 'write',
  listExecutions: 'read',
  reportExecution: 'write',
  updateExecution: 'write',
  countFlows: 'read',
  signIn: 'nothing',
  getSession: 'a key',
  signOut: 'nothing',
  listHistory: 'read',
  getVersion: 'read',
  listAudit: 'read',
  followChanges: 'read',
  listTrash: 'read',
  restoreFlow: 'write',
  discardFlow: 'write',
  emptyTrash: 'write',
  checkHealth: 'nothing',
  describeApi: 'nothing',
}

const names = Object.keys(endpoints) as Name[]
const callOf = (name: Name) => {
  const { method, path } = endpoints[name]
  return { method, path: path.replace(/:\w+/g, 'some-id') }
}

test('the table lists every route of the contract', () => {
  expect(Object.keys(needed).toSorted()).toEqual(names.toSorted())
})

test.each(names.filter((name) => needed[name] !== 'nothing'))('%s takes a good key', async (name) => {
  const { app, send, database, makeKey } = await testApp()
  const { method, path } = callOf(name)
  const wrongCredentials = [
    {},
    { authorization: '' },
    { authorization: 'Bearer ' },
    { authorization: 'Bearer ov_000000000000_wrongwrongwrongwrongwrongwrongwr' },
    { authorization: 'Basic b3Y6b3Y=' },
    { cookie: 'flows_session=someone' },
  ]
  for (const headers of wrongCredentials) {
    const answer = await app.inject({ method, url: path, headers })
    expect([answer.statusCode, answer.json()]).toEqual([401, { message: 'Unauthenticated.' }])
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  }

  const revoked = await makeKey(...Ability.options)
  await database.updateTable('access_keys').set({ revoked_at: '2026-01-01T00:00:00.000000Z' }).execute()
  expect((await send(method, path, { key: revoked })).statusCode).toBe(401)
})

test.each(names.filter((name) => Ability.safeParse(needed[name]).success))('%s takes its ability', async (name) => {
  const { send, makeKey } = await testApp()
  const { method, path } = callOf(name)
  const ability = needed[name] as Ability
  const others = Ability.options.filter((other) => other !== ability)
  const refused = await send(method, path, { key: await makeKey(...others) })
  expect([refused.statusCode, refused.json().message]).toEqual([
    403,
    `This key may not ${ability}. Use a key that may.`,
  ])
  const allowed = await send(method, path, { key: await makeKey(ability) })
  expect([401, 403]).not.toContain(allowed.statusCode)
})

test('publishing takes an ability of its own, whichever call does it', async () => {
  const { send, makeKey, createFlow } = await testApp()
  const { id } = await createFlow()
  const key = await makeKey('read', 'write')
  const body = { name: 'Rain', type: 'sms', status: 'published' }
  for (const [method, path] of [
    ['POST', '/v1/flows'],
    ['PATCH', `/v1/flows/${id}`],
    ['PUT', `/v1/flows/${id}`],
  ] as const) {
    expect((await send(method, path, { body, key })).statusCode).toBe(403)
    expect((await send(method, path, { body: { ...body, status: 'paused' }, key })).statusCode).toBeLessThan(300)
    expect((await send(method, path, { body })).statusCode).toBeLessThan(300)
  }
})
