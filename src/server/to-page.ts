import type { Page } from '../contract/page.ts'

/** Puts rows into the envelope of a Laravel page. Links keep the query of `url` and change its page alone. */
export const toPage = <T>(
  { rows, total }: { rows: T[]; total: number },
  query: { page: number; limit: number },
  url: string,
): Page<T> => {
  const { page, limit } = query
  const { path, linkTo } = linksOf(url)
  const lastPage = Math.max(1, Math.ceil(total / limit))
  const before = (page - 1) * limit
  return {
    data: rows,
    links: {
      first: linkTo(1),
      last: linkTo(lastPage),
      prev: page > 1 ? linkTo(Math.min(page - 1, lastPage)) : null,
      next: page < lastPage ? linkTo(page + 1) : null,
    },
    meta: {
      current_page: page,
      from: rows.length ? before + 1 : null,
      last_page: lastPage,
      path,
      per_page: limit,
      to: rows.length ? before + rows.length : null,
      total,
    },
  }
}

const linksOf = (url: string) => {
  const [path = '', ...rest] = url.split('?')
  const given = new URLSearchParams(rest.join('?'))
  given.delete('page')
  const kept = given.size ? `${given}&` : ''
  return { path, linkTo: (page: number) => `${path}?${kept}page=${page}` }
}
