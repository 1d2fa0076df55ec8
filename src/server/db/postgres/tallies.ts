import { type Kysely, sql } from 'kysely'
import { afterEach, type Rows } from './statement-trigger.ts'

/** How many flows in use there are of each status and type. Triggers keep the count, so no writer can forget to. */
export const createTallies = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table flow_tallies (status text collate "C" not null, type text collate "C" not null,
    flows bigint not null, primary key (status, type))`.execute(db)
  for (const [event, changes] of Object.entries(changesBy))
    // Of a whole statement at once: a row that is written over and over within one grows long.
    await afterEach(
      db,
      { name: `flow_tallies_${event}`, event, table: 'flows' },
      `begin
        insert into flow_tallies as kept (status, type, flows)
          select status, type, sum(flows) from (${changes}) as changes
          group by status, type having sum(flows) <> 0 order by status, type
          on conflict (status, type) do update set flows = kept.flows + excluded.flows;
        return null; end`,
    )
}

const more: Rows = 'select status, type, 1 as flows from added where deleted_at is null'
const fewer: Rows = 'select status, type, -1 as flows from removed where deleted_at is null'

const changesBy = { insert: more, update: `${more} union all ${fewer}`, delete: fewer }
