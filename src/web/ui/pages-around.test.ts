import { describe, expect, test } from 'vitest'
import { pagesAround } from './pages-around.ts'

describe('pagesAround', () => {
  test.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 4, [1, 2, 3, 4]],
    [1, 9, [1, 2, 3, 4, 5, 9]],
    [5, 9, [1, 4, 5, 6, 9]],
    [9, 9, [1, 5, 6, 7, 8, 9]],
    [500, 1000, [1, 499, 500, 501, 1000]],
  ])('page %i of %i', (page, lastPage, pages) => {
    expect(pagesAround(page, lastPage)).toEqual(pages)
  })

  test('a page past the end still offers the last ones', () => {
    expect(pagesAround(40, 3)).toEqual([1, 2, 3])
  })
})
