import * as z from 'zod/mini'

/** A search parameter that may be missing; one that makes no sense counts as missing. */
export const orAbsent = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined)

/** The number of a page, from 1, as text in an address or as a number in code. */
export const pageNumber = z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(999_999_999)))

/** Which page of a list is open, where the address says nothing else. */
export const PageSearch = z.object({ page: orAbsent(pageNumber) })
export type PageSearch = z.infer<typeof PageSearch>
