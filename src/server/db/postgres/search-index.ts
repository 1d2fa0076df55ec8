import { type Kysely, sql } from 'kysely'

/**
 * The texts of the flows in use, folded already, in a narrow table of their own: a call that comes in changes its flow,
 * and would otherwise have the flow's text indexed anew. Triggers feed it, so no writer can forget to.
 */
export const createSearchIndex = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table flow_search (no bigint primary key, text text collate "C" not null)`.execute(db)
  await createTrigramIndex(db)
  await sql`create function keep_flow_search() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then delete from flow_search where no = old.no; end if;
    if tg_op <> 'DELETE' then
      insert into flow_search select new.no, new.search_text where new.deleted_at is null;
    end if;
    return null; end $$`.execute(db)
  await sql`create trigger flow_search_add after insert on flows
    for each row execute function keep_flow_search()`.execute(db)
  await sql`create trigger flow_search_change after update of no, search_text, deleted_at on flows for each row
    when ((old.no, old.search_text, old.deleted_at) is distinct from (new.no, new.search_text, new.deleted_at))
    execute function keep_flow_search()`.execute(db)
  await sql`create trigger flow_search_remove after delete on flows
    for each row execute function keep_flow_search()`.execute(db)
}

/** Where the extension is missing, or this user may not add it, texts are read through: slower, and as right. */
const createTrigramIndex = (db: Kysely<unknown>) =>
  sql`do $$ begin
    create extension if not exists pg_trgm;
    create index flow_search_by_part on flow_search using gin (text gin_trgm_ops);
  exception when others then raise notice 'Search goes without pg_trgm: %', sqlerrm; end $$`.execute(db)
