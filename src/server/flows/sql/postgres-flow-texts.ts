import { sql } from 'kysely'
import { gather } from './gather.ts'
import { type Marks, markedAt } from './marks.ts'
import type { Reading } from './reading.ts'

/** PostgreSQL knows whether its index helps: it does from three letters on, where `pg_trgm` is there. */
export const postgresFlowsWithText = async ({ db }: Reading, part: string): Promise<Marks> => {
  const found = sql<{ no: number }>`(select no from flow_search where text like ${pattern(part)})`.as('found')
  return markedAt(await gather(db, db.selectFrom(found).select('found.no')))
}

const pattern = (part: string): string => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
