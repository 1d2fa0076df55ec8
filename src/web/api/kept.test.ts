import { expect, test } from 'vitest'
import { endpoints } from '../../contract/endpoints.ts'
import { isKept, isOfApi, outdatedBy, outdatesKept } from './kept.ts'

const calls = Object.entries(endpoints).map(([name, { method, path }]) => ({
  name,
  method,
  isRead: method === 'GET',
  path: path.replace(':version', '7').replace(/:\w+/g, 'a1'),
}))

test('every call is of the API, and no page is', () => {
  expect(calls.filter(({ path }) => !isOfApi(path))).toEqual([])
  expect(['/', '/flows', '/flows/new', '/sign-in', '/settings/keys', '/keyset', '/docs'].filter(isOfApi)).toEqual([])
})

test('of what is read, the pages of the flows are kept, and who reads them', () => {
  const kept = calls.filter(({ isRead, path }) => isRead && isKept(path)).map(({ name }) => name)
  expect(kept.toSorted()).toEqual([
    'countFlows',
    'getFlow',
    'getSession',
    'getVersion',
    'listExecutions',
    'listFlowRows',
    'listFlows',
    'listHistory',
    'listTrash',
  ])
})

test('every write but those of keys outdates what is kept, and so does signing out', () => {
  const others = calls
    .filter(({ isRead, method, path }) => !isRead && !outdatesKept(path, method))
    .map(({ name }) => name)
  expect(others.toSorted()).toEqual(['createKey', 'revokeKey', 'signIn', 'updateKey'])
})

test('a write leaves what is kept of other flows, and nothing that shows its own', () => {
  const kept = calls.filter(({ isRead, path }) => isRead && isKept(path)).map(({ path }) => path)
  const lists = ['/flow-counts', '/flow-rows', '/flow-trash', '/v1/flows']
  const left = (write: string) => kept.filter((path) => !outdatedBy(write)(path)).toSorted()
  expect(left('/v1/flows')).toEqual(kept.filter((path) => !lists.includes(path)).toSorted())
  expect(left('/v1/flows/other')).toEqual(left('/v1/flows'))
  for (const write of ['/v1/flows/a1', '/v1/flows/a1/start', '/v1/flows/a1/executions/a2', '/flow-trash/a1/restore'])
    expect(left(write)).toEqual(['/session'])
  for (const write of ['/session', '/flow-trash']) expect(left(write)).toEqual([])
})
