import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import type { FlowsDatabase } from '../schema.ts'

/**
 * Does a large piece of writing without the indexes of the tables, then builds each at once: several times faster than
 * keeping them up row by row. Inside a transaction only, so that no one ever sees the tables without them.
 */
export const withoutIndexes = async (
  transaction: FlowsDatabase,
  tables: string[],
  write: () => Promise<void>,
): Promise<void> => {
  const { rows } = await indexes[engineOf(transaction)](tables).execute(transaction)
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(transaction)
  await write()
  for (const index of rows) await sql.raw(index.sql).execute(transaction)
}

type Index = { name: string; sql: string }

/** All but those that the tables' own rules need. */
const indexes = {
  sqlite: (tables: string[]) => sql<Index>`
    select name, sql from sqlite_master
    where type = 'index' and sql is not null and tbl_name in (${sql.join(tables)}) order by rowid`,
  postgres: (tables: string[]) => sql<Index>`
    select indexname as name, indexdef as sql from pg_indexes
    where schemaname = current_schema() and tablename in (${sql.join(tables)})
      and indexname not in (select conname from pg_constraint) order by indexname`,
}
