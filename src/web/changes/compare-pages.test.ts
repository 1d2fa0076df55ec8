import { expect, test } from 'vitest'
import type { Page } from '../../contract/page.ts'
import { comparePages } from './compare-pages.ts'

type Row = { id: string; name: string; calls: number }

const rowsOf = (text: string): Row[] =>
  text.split(' ').map((word) => {
    const [id = '', name = '', calls = '0'] = word.split(':')
    return { id, name, calls: Number(calls) }
  })

const page = (text: string, total = 10): Page<Row> => ({
  data: rowsOf(text),
  links: { first: null, last: null, prev: null, next: null },
  meta: { current_page: 1, from: 1, last_page: 1, path: '/', per_page: 3, to: 3, total },
})

const isSame = (one: Row, other: Row) => one.name === other.name
const compare = (shown: Page<Row>, now: Page<Row>, written?: Set<string>) =>
  comparePages(shown, now, { isSame, ...(written && { written }) })

test.each([
  ['nothing', 'a b c', 'a b c', 0],
  ['a name', 'a:x b c', 'a:y b c', 1],
  ['a name, which moves its row to the top', 'a b c:x', 'c:y a b', 1],
  ['one more, which pushes another off', 'a b c', 'n a b', 1],
  ['one less, which lets another in', 'a b c', 'a c d', 1],
  ['two less, with nothing to follow', 'a b c', 'b', 2],
  ['one more, and another name', 'a:x b c', 'n a:y b', 2],
  ['all', 'a b c', 'd e f', 3],
])('%s', (_, shown, now, count) => {
  expect(compare(page(shown), page(now)).count).toBe(count)
})

test('of which it is known that they were written, they are counted', () => {
  const [shown, now] = [page('a b:x c'), page('n b:y c')]
  const count = (written: string[]) => compare(shown, now, new Set(written)).count
  expect([count([]), count(['n', 'b']), count(['n', 'a', 'b']), count(['elsewhere'])]).toEqual([2, 2, 3, 2])
})

test('what may change in place does, and only that', () => {
  const { count, inPlace } = compare(page('a:x:1 b:x:1 c:x:1'), page('b:x:5 a:y:9 c:x:1'))
  expect(count).toBe(1)
  expect(inPlace).toEqual(page('a:x:1 b:x:5 c:x:1'))
})

test('where no row changed, how many there are is put in place', () => {
  expect(compare(page('a b c', 10), page('a b c', 11))).toEqual({ count: 0, inPlace: page('a b c', 11) })
  expect(compare(page('a b c', 10), page('n a b', 11)).inPlace).toBeNull()
  expect(compare(page('a b c'), page('a b c'))).toEqual({ count: 0, inPlace: null })
})
