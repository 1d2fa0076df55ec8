import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { toCountQuery, toListQuery } from '../flow-list-search.ts'
import { flowQueries } from '../flow-queries.ts'
import { hideFlow } from './hide-flow.ts'

const flow = { id: 'rain', status: 'draft' }

const clientWith = (...searches: Parameters<typeof toListQuery>[0][]) => {
  const client = new QueryClient()
  const meta = { current_page: 1, from: 1, last_page: 1, path: '/', per_page: 10, to: 1, total: 1 }
  for (const search of searches) {
    client.setQueryData<unknown>(flowQueries.list(toListQuery(search)).queryKey, { data: [flow], meta })
    const counts = { all: 3, draft: 1, published: 2, paused: 0 }
    client.setQueryData(flowQueries.counts(toCountQuery(search)).queryKey, counts)
  }
  return (search: Parameters<typeof toListQuery>[0]) => ({
    client,
    meta: client.getQueryData(flowQueries.list(toListQuery(search)).queryKey)?.meta,
    counts: client.getQueryData(flowQueries.counts(toCountQuery(search)).queryKey),
  })
}

test('the list and the tabs above it have one less', () => {
  const search = { status: 'draft', execution_status: 'completed', search: 'rain' } as const
  const read = clientWith(search)
  hideFlow(read(search).client, flow)
  expect(read(search).meta).toMatchObject({ total: 0, last_page: 1, from: null, to: null })
  expect(read(search).counts).toEqual({ all: 2, draft: 0, published: 2, paused: 0 })
})

test('tabs that stand above several lists with the flow have one less, not several', () => {
  const read = clientWith({}, { sort: 'name' }, { status: 'draft' })
  hideFlow(read({}).client, flow)
  expect(read({}).counts).toEqual({ all: 2, draft: 0, published: 2, paused: 0 })
})

test('a list that doesn’t hold the flow stays as it is', () => {
  const read = clientWith({})
  hideFlow(read({}).client, { id: 'sun', status: 'draft' })
  expect(read({}).meta).toMatchObject({ total: 1 })
  expect(read({}).counts).toMatchObject({ all: 3 })
})
