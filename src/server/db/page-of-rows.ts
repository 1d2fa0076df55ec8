import type { SelectQueryBuilder } from 'kysely'

/** One page of what a query finds, in its order, and how many rows it finds in all. */
export const pageOfRows = async <DB, TB extends keyof DB, Row>(
  found: SelectQueryBuilder<DB, TB, Row>,
  { page, limit }: { page: number; limit: number },
): Promise<{ rows: Row[]; total: number }> => {
  const counted = await found
    .clearSelect()
    .clearOrderBy()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  // Of a query whose tables it doesn't know, the compiler can't tell what it selects.
  return { rows, total: (counted as { total: number }).total }
}
