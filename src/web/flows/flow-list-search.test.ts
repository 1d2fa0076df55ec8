import { describe, expect, test } from 'vitest'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { activeFilters, FlowListSearch, toCountQuery, toListQuery, withFilters } from './flow-list-search.ts'

describe('FlowListSearch', () => {
  test('reads an address', () => {
    const search = FlowListSearch.parse({ page: '3', limit: '50', sort: '-name', status: 'paused', from: '+229 97' })
    expect(search).toEqual({ page: 3, limit: 50, sort: '-name', status: 'paused', from: '+229 97' })
  })

  test('a value that makes no sense falls back, the others stay', () => {
    const search = FlowListSearch.parse({
      page: '-1',
      limit: '7',
      sort: 'colour',
      status: 'gone',
      type: 'voice',
      direction: 'up',
      duration: 'long',
      to: 'abc',
      search: '  ',
    })
    expect(JSON.parse(JSON.stringify(search))).toEqual({ type: 'voice' })
  })
})

describe('toListQuery', () => {
  test('asks for both kinds of status in the one parameter the API has for them', () => {
    const query = toListQuery(FlowListSearch.parse({ status: 'published', execution_status: 'completed' }))
    expect(query['filter[status]']).toBe('published,completed')
  })

  test('every address makes a query that the contract accepts', () => {
    for (const address of [
      {},
      { page: '2', search: 'santé', duration: '>=30' },
      { duration: '<30' },
      { from: '00229', direction: 'incoming', status: 'draft' },
    ]) {
      const query = JSON.parse(JSON.stringify(toListQuery(FlowListSearch.parse(address))))
      expect(FlowListQuery.safeParse(query).success).toBe(true)
    }
  })

  test('the counts leave the open tab aside', () => {
    expect(toCountQuery({ status: 'draft', type: 'sms' })).toMatchObject({ 'filter[status]': undefined })
  })
})

test('a changed filter leads to the first page', () => {
  expect(withFilters({ page: 4, sort: 'name' }, { type: 'sms' })).toEqual({
    page: undefined,
    sort: 'name',
    type: 'sms',
  })
})

test('activeFilters names what hides flows', () => {
  expect(activeFilters({ page: 2, status: 'draft', search: 'x' })).toEqual(['search', 'status'])
})
