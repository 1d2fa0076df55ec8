import { type Kysely, sql } from 'kysely'

/** A query, as text: of `added`, the rows as a statement left them, or `removed`, as they were before. */
export type Rows = string

type Trigger = { name: string; event: string; table: string }

const seen: Record<string, string> = {
  insert: 'new table as added',
  update: 'new table as added old table as removed',
  delete: 'old table as removed',
}

/** Runs `body`, in PL/pgSQL, once after each statement, with all rows that it changed. */
export const afterEach = async (db: Kysely<unknown>, { name, event, table }: Trigger, body: string): Promise<void> => {
  await replaceBody(db, name, body)
  await sql`create trigger ${sql.ref(name)} after ${sql.raw(event)} on ${sql.ref(table)}
    referencing ${sql.raw(seen[event]!)} for each statement execute function ${sql.ref(name)}()`.execute(db)
}

/** Makes the function that a trigger of this name runs, or makes it anew. */
export const replaceBody = async (db: Kysely<unknown>, name: string, body: string): Promise<void> => {
  await sql`create or replace function ${sql.ref(name)}() returns trigger language plpgsql as ${sql.lit(body)}`.execute(
    db,
  )
}
