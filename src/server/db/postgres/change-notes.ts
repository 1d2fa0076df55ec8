import type { Kysely } from 'kysely'
import { changesNoted } from '../changes-noted.ts'
import { columnTypes } from '../migrations/column-types.ts'
import { afterEach, replaceBody, type Rows } from './statement-trigger.ts'

/** The columns of a flow that decide which lists hold it, and where. */
const listed = 'no, name_folded, search_text, type, status, created_at, updated_at, deleted_at'

/** As on SQLite, with each change the row that changed is noted under the new number; here for a whole statement at once. */
export const createChangeNotes = async (db: Kysely<unknown>): Promise<void> => {
  const { integer } = columnTypes(db)
  for (const part of ['flow', 'execution'] as const) {
    await db.schema
      .createTable(`${part}_changes`)
      .addColumn('slot', integer, (column) => column.primaryKey())
      .addColumn('revision', integer, (column) => column.notNull())
      .addColumn('no', integer, (column) => column.notNull())
      .execute()
    for (const [event, changed] of Object.entries(changedBy[part]))
      await afterEach(
        db,
        { name: `${part}_revision_${event}`, event, table: `${part}s` },
        note(part, changed, part === 'flow' && event === 'update' ? countChanged : ''),
      )
  }
}

/** The texts of a flow are noted as well, since lists that show them are remembered. */
export const noteTexts = (db: Kysely<unknown>): Promise<void> =>
  replaceBody(
    db,
    'flow_revision_update',
    note('flow', changedIn(`${listed}, name, description, metadata`), countChanged),
  )

/** The rows that are no longer as they were. */
const changedIn = (columns: string): Rows => `(select ${columns} from added except select ${columns} from removed)
      union (select ${columns} from removed except select ${columns} from added)`

const added: Rows = 'select no from added'
const removed: Rows = 'select no from removed'

const changedBy = {
  flow: {
    insert: added,
    update: changedIn(listed),
    delete: removed,
  },
  execution: { insert: added, update: `${added} union ${removed}`, delete: removed },
}

/** A flow's count of executions is sorted by, but is no change of the flow. */
const countChanged = `
  if exists (select from added join removed using (no)
    where added.flow_executions_count <> removed.flow_executions_count) then
    update revisions set executions = executions + 1;
  end if;`

const note = (part: 'flow' | 'execution', changed: Rows, more: string) => `
declare
  changed bigint[] := array(select distinct no from (${changed}) as changed order by no);
  raised bigint;
begin
  ${more}
  if cardinality(changed) > 0 then
    update revisions set ${part}s = ${part}s + cardinality(changed) returning ${part}s into raised;
    insert into ${part}_changes as kept (slot, revision, no)
      select revision % ${changesNoted}, revision, no
      from unnest(changed) with ordinality as numbered (no, place),
        lateral (select raised - cardinality(changed) + place as revision) as numbers
      where revision > raised - ${changesNoted}
      on conflict (slot) do update set revision = excluded.revision, no = excluded.no;
  end if;
  return null;
end`
