import { expect, test } from 'vitest'
import { endpoints } from '../../contract/endpoints.ts'
import { isKept, isOfApi, outdatesKept } from './kept.ts'

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
