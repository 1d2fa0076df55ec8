import { type Kysely, sql } from 'kysely'

/** The columns that decide which flows a list holds, and in what order. */
const listed = sql.raw('name_folded, search_text, type, status, created_at, updated_at, deleted_at')

/**
 * Numbers that change with every change of the flows, and of their executions: what was found under a number still
 * holds while it stands. Kept by triggers in the transaction of the change, so it is exact for every process that
 * writes to the file, and a write that is taken back takes its number back.
 */
export const createRevisions = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table revisions (flows integer not null, executions integer not null)`.execute(db)
  await sql`insert into revisions values (0, 0)`.execute(db)
  const note = async (name: string, event: string, column: 'flows' | 'executions') =>
    sql`create trigger ${sql.ref(name)} after ${sql.raw(event)} begin
      update revisions set ${sql.ref(column)} = ${sql.ref(column)} + 1; end`.execute(db)
  await note('flow_revision_add', 'insert on flows', 'flows')
  await sql`create trigger flow_revision_change after update of ${listed} on flows begin
    update revisions set flows = flows + 1; end`.execute(db)
  await note('flow_revision_remove', 'delete on flows', 'flows')
  // A flow's count of executions is sorted by, but is no change of the flow.
  await note('flow_revision_count', 'update of flow_executions_count on flows', 'executions')
  for (const event of ['insert', 'update', 'delete'])
    await note(`execution_revision_${event}`, `${event} on executions`, 'executions')
}
