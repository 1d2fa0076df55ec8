import { type Kysely, sql } from 'kysely'

/** How many flows in use there are of each status and type. Triggers keep the count, so no writer can forget to. */
export const createTallies = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table flow_tallies (status text not null, type text not null, flows integer not null,
    primary key (status, type)) without rowid`.execute(db)
  await sql`insert into flow_tallies select status, type, count(*) from flows where deleted_at is null
    group by status, type`.execute(db)
  await sql`create trigger flow_tallies_add after insert on flows when new.deleted_at is null begin
    ${add} values (new.status, new.type, 1) ${orOneMore}; end`.execute(db)
  await sql`create trigger flow_tallies_change after update of status, type, deleted_at on flows begin
    ${oneLess};
    ${add} select new.status, new.type, 1 where new.deleted_at is null ${orOneMore}; end`.execute(db)
  await sql`create trigger flow_tallies_remove after delete on flows begin ${oneLess}; end`.execute(db)
}

const add = sql.raw('insert into flow_tallies (status, type, flows)')
const orOneMore = sql.raw('on conflict (status, type) do update set flows = flows + 1')
const oneLess = sql.raw(`update flow_tallies set flows = flows - 1
  where status = old.status and type = old.type and old.deleted_at is null`)
