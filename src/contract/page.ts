import * as z from 'zod/mini'
import { rule } from './rule.ts'
import { emptyAsAbsent } from './text.ts'

const defaultPageSize = 10
const maxPageSize = 100

const wholeNumber = (key: 'page_invalid' | 'limit_invalid', most: number) =>
  z.pipe(
    z.string({ error: key }).check(rule(key, (text) => /^\d{1,9}$/.test(text))),
    z.pipe(z.transform(Number), z.number().check(rule(key, (number) => number >= 1 && number <= most))),
  )

/** The parameters that every paged list takes. Pages count from 1. */
export const pageParameters = {
  page: emptyAsAbsent(z._default(wholeNumber('page_invalid', 999_999_999), 1)),
  limit: emptyAsAbsent(z._default(wholeNumber('limit_invalid', maxPageSize), defaultPageSize)),
}

/** The query of a paged list that is neither filtered nor sorted. */
export const PageQuery = z.strictObject(pageParameters)
export type PageQuery = z.infer<typeof PageQuery>

export const PageMeta = z.object({
  current_page: z.int(),
  /** Position of the page's first row among all rows, from 1; null on a page without rows. */
  from: z.nullable(z.int()),
  last_page: z.int(),
  path: z.string(),
  per_page: z.int(),
  /** Position of the page's last row; null on a page without rows. */
  to: z.nullable(z.int()),
  total: z.int(),
})
export type PageMeta = z.infer<typeof PageMeta>

export const PageLinks = z.object({
  first: z.nullable(z.string()),
  last: z.nullable(z.string()),
  prev: z.nullable(z.string()),
  next: z.nullable(z.string()),
})

/** One page of a list, in the envelope of a Laravel API resource. */
export const pageOf = <T extends z.core.SomeType>(item: T) =>
  z.object({ data: z.array(item), links: PageLinks, meta: PageMeta })

export type Page<T> = { data: T[]; links: z.infer<typeof PageLinks>; meta: PageMeta }
