/**
 * The numbers to offer on page `page` of `lastPage`: the first, the last, the one at hand and its neighbours, always as
 * many of them as there are, so that the links stay under the pointer from one page to the next.
 */
export const pagesAround = (page: number, lastPage: number): number[] => {
  const start = Math.max(2, Math.min(page - 1, lastPage - 4))
  const end = Math.min(lastPage - 1, Math.max(page + 1, 5))
  const between = Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index)
  return lastPage <= 1 ? [1] : [1, ...between, lastPage]
}
