import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { testApp } from '../test-app.ts'
import { flowExample } from './examples.ts'
import { misfit } from './misfit.ts'

const { metadata: _, ...withoutMetadata } = flowExample
const url = `/v1/flows/${flowExample.id}`
const refusal = JSON.stringify({ message: 'No.' })

test.each([
  ['a flow', 'GET', url, 200, JSON.stringify({ data: flowExample }), null],
  ['a flow that lacks a field', 'GET', url, 200, JSON.stringify({ data: withoutMetadata }), /'metadata'/],
  [
    'a flow with a field too many',
    'GET',
    url,
    200,
    JSON.stringify({ data: { ...flowExample, owner: 1 } }),
    /additional/,
  ],
  [
    'a field of another kind',
    'GET',
    url,
    200,
    JSON.stringify({ data: { ...flowExample, name: 1 } }),
    /\/data\/name must be string/,
  ],
  [
    'a time of another form',
    'GET',
    url,
    200,
    JSON.stringify({ data: { ...flowExample, created_at: 'today' } }),
    /date-time/,
  ],
  ['what is not JSON', 'GET', url, 200, '<html>', /not JSON/],
  ['a refusal', 'GET', `${url}?x=1`, 404, refusal, null],
  ['a refusal without a sentence', 'GET', url, 404, '{}', /'message'/],
  ['a status that is not described', 'GET', url, 418, refusal, /418 is not described/],
  ['a body where none is described', 'DELETE', url, 204, refusal, /none is described/],
  ['an answer to HEAD', 'HEAD', url, 200, '', null],
  ['a method that is not taken', 'POST', url, 405, refusal, null],
  ['a method that is taken unsaid', 'POST', url, 200, refusal, /method that is not described/],
  ['a path that is not described', 'GET', '/flows', 200, '<html>', null],
])('%s', (_, method, url, status, body, found) => {
  const told = misfit({ method, url, status, body })
  if (found) expect(told).toMatch(found)
  else expect(told).toBeNull()
})

test('a route that answers otherwise fails its test', async () => {
  const { send, flows } = await testApp()
  flows.list = async () => {
    throw new Refusal(418, 'fault')
  }
  await expect(send('GET', '/v1/flows')).rejects.toThrow('GET /v1/flows 418 is not described')
})
