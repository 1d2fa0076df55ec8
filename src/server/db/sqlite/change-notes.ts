import { type Kysely, sql } from 'kysely'
import { changesNoted } from '../changes-noted.ts'

/** The columns of a flow that decide which lists hold it, and where. */
const listed = sql.raw('name_folded, search_text, type, status, created_at, updated_at, deleted_at')

/**
 * With each change that raises a revision, the row that changed is noted under the new number, so that a copy in memory
 * can be mended. Raising and noting are one trigger, since the order of several is not defined. A change of a flow's
 * count of executions raises the number of executions, but notes nothing: it is no change of an execution.
 */
export const createChangeNotes = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of ['flow', 'execution'] as const)
    await sql`create table ${sql.ref(`${part}_changes`)}
      (slot integer primary key, revision integer not null, no integer not null)`.execute(db)
  for (const name of replaced) await sql`drop trigger ${sql.ref(name)}`.execute(db)
  await note(db, 'flow', 'flow_revision_add', sql`insert on flows`, sql`new.no`)
  await note(db, 'flow', 'flow_revision_change', sql`update of ${listed} on flows`, sql`new.no`)
  await note(db, 'flow', 'flow_revision_remove', sql`delete on flows`, sql`old.no`)
  await note(db, 'flow', 'flow_revision_leave', sql`update of no on flows`, sql`old.no`)
  await note(db, 'execution', 'execution_revision_insert', sql`insert on executions`, sql`new.no`)
  await note(db, 'execution', 'execution_revision_update', sql`update on executions`, sql`new.no`)
  await note(db, 'execution', 'execution_revision_delete', sql`delete on executions`, sql`old.no`)
  await note(db, 'execution', 'execution_revision_leave', sql`update of no on executions`, sql`old.no`)
}

/** The texts of a flow are noted as well, since lists that show them are remembered. */
export const noteTexts = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop trigger flow_revision_change`.execute(db)
  const shown = sql`${listed}, name, description, metadata`
  await note(db, 'flow', 'flow_revision_change', sql`update of ${shown} on flows`, sql`new.no`)
}

const replaced = [
  'flow_revision_add',
  'flow_revision_change',
  'flow_revision_remove',
  'execution_revision_insert',
  'execution_revision_update',
  'execution_revision_delete',
]

type Sql = ReturnType<typeof sql>

/** An upsert, as the `or ignore` of a writer would overrule an `or replace` in here. */
const note = (db: Kysely<unknown>, part: 'flow' | 'execution', name: string, event: Sql, no: Sql) => {
  const revision = sql.ref(`${part}s`)
  return sql`create trigger ${sql.ref(name)} after ${event} begin
    update revisions set ${revision} = ${revision} + 1;
    insert into ${sql.ref(`${part}_changes`)} select ${revision} % ${sql.lit(changesNoted)}, ${revision}, ${no}
      from revisions where true
      on conflict (slot) do update set revision = excluded.revision, no = excluded.no; end`.execute(db)
}
