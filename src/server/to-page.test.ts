import { expect, test } from 'vitest'
import { toPage } from './to-page.ts'

const rows = Array.from({ length: 10 }, (_, at) => at)

test('a page in the middle links to all its neighbours and keeps the rest of the query', () => {
  const { links, meta } = toPage(
    { rows, total: 35 },
    { page: 2, limit: 10 },
    '/v1/flows?filter[status]=draft&page=2&limit=10',
  )
  const kept = '/v1/flows?filter%5Bstatus%5D=draft&limit=10&page='
  expect(links).toEqual({ first: `${kept}1`, last: `${kept}4`, prev: `${kept}1`, next: `${kept}3` })
  expect(meta).toEqual({ current_page: 2, from: 11, last_page: 4, path: '/v1/flows', per_page: 10, to: 20, total: 35 })
})

test('the only page has no neighbours', () => {
  const { links, meta } = toPage({ rows, total: 10 }, { page: 1, limit: 10 }, '/v1/flows')
  expect(links).toEqual({ first: '/v1/flows?page=1', last: '/v1/flows?page=1', prev: null, next: null })
  expect(meta).toMatchObject({ from: 1, to: 10, last_page: 1 })
})

test('an empty list has one page', () => {
  const { meta } = toPage({ rows: [], total: 0 }, { page: 1, limit: 10 }, '/v1/flows')
  expect(meta).toMatchObject({ current_page: 1, from: null, to: null, last_page: 1, total: 0 })
})

test('a page past the end tells the truth and leads back to the last', () => {
  const { data, links, meta } = toPage({ rows: [], total: 35 }, { page: 9, limit: 10 }, '/v1/flows?page=9')
  expect(data).toEqual([])
  expect(links).toMatchObject({ prev: '/v1/flows?page=4', next: null })
  expect(meta).toMatchObject({ current_page: 9, from: null, to: null, last_page: 4, total: 35 })
})
