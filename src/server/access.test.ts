import { expect, test } from 'vitest'
import { endpoints } from '../contract/endpoints.ts'
import { Ability } from '../contract/session.ts'
import { testApp } from './test-app.ts'

type Name = keyof typeof endpoints

/** Who may take each route, written down a second time on purpose. A route that is not listed doesn't compile. */
const needed: Record<Name, Ability | 'a key' | 'nothing'> = {
  listFlows: 'read',
  listFlowRows: 'read',
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
  listKeys: 'manage_keys',
  createKey: 'manage_keys',
  updateKey: 'manage_keys',
  revokeKey: 'manage_keys',
  listAudit: 'manage_keys',
  getSincePublished: 'read',
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
  const { app, send, makeKey } = await testApp()
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

  // Both were good a moment ago.
  const key = await makeKey(...Ability.options)
  const signedIn = await send('POST', '/session', { body: { key }, key: null })
  const headers = { cookie: String(signedIn.headers['set-cookie']).split(';')[0]! }
  expect((await send('GET', '/session', { key })).statusCode).toBe(200)
  expect((await send('GET', '/session', { headers, key: null })).statusCode).toBe(200)
  expect((await send('DELETE', `/keys/${key.split('_')[1]}`)).statusCode).toBe(204)
  expect((await send(method, path, { key })).statusCode).toBe(401)
  expect((await send(method, path, { headers, key: null })).statusCode).toBe(401)
})

const abilityNames = names.filter((name) => Ability.safeParse(needed[name]).success)

test.each(abilityNames)('%s takes its ability, by key and in a session alike', async (name) => {
  const { send, makeKey } = await testApp()
  const { method, path } = callOf(name)
  const ability = needed[name] as Ability
  const others = Ability.options.filter((other) => other !== ability)
  const words = ability === 'manage_keys' ? 'manage keys' : ability
  const sentence = `This key may not ${words}. Use a key that may.`
  // Each of them alone, and all of them together.
  for (const abilities of [...others.map((other) => [other]), others, []]) {
    const key = await makeKey(...abilities)
    const refused = await send(method, path, { key })
    expect([refused.statusCode, refused.json().message]).toEqual([403, sentence])
    const signedIn = await send('POST', '/session', { body: { key }, key: null })
    const headers = { cookie: String(signedIn.headers['set-cookie']).split(';')[0]! }
    expect((await send(method, path, { headers, key: null })).statusCode).toBe(403)
  }
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

test('what was published comes out of the trash paused, by a key that may not publish', async () => {
  const { send, makeKey, createFlow } = await testApp()
  for (const [abilities, status] of [
    [['read', 'write'], 'paused'],
    [['read', 'write', 'publish'], 'published'],
  ] as const) {
    const { id } = await createFlow({ status: 'published' })
    const key = await makeKey(...abilities)
    await send('DELETE', `/v1/flows/${id}`, { key })
    const restored = await send('POST', `/flow-trash/${id}/restore`, { key })
    expect([restored.statusCode, restored.json().data.status]).toEqual([200, status])
    const [step] = (await send('GET', `/flow-history/${id}`, { key })).json().data
    const change = { field: 'status', before: 'published', after: 'paused' }
    expect(step).toMatchObject({ action: 'flow.restored', changes: status === 'paused' ? [change] : [] })
    expect((await send('GET', `/flow-history/${id}/1`, { key })).json().data.status).toBe('published')
  }
})
