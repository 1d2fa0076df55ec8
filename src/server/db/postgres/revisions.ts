import { type Kysely, sql } from 'kysely'

/**
 * Numbers that change with every change of the flows, and of their executions, as on SQLite. Whoever raises them keeps
 * others from it until the commit, so that they count in the order of the commits, whichever server writes. The triggers
 * come with the change notes.
 */
export const createRevisions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table revisions (flows bigint not null, executions bigint not null)`.execute(db)
  await sql`insert into revisions values (0, 0)`.execute(db)
}
