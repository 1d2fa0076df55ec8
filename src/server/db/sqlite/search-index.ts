import { type Kysely, sql } from 'kysely'

/**
 * Finds any part of three characters or more in the flows in use. The texts come folded, so the index compares them
 * as they are; it keeps none itself. Triggers feed it, so no writer can forget to.
 */
export const createSearchIndex = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create virtual table flow_search using fts5
    (text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1')`.execute(db)
  await sql`create trigger flow_search_add after insert on flows when new.deleted_at is null begin
    insert into flow_search (rowid, text) values (new.no, new.search_text); end`.execute(db)
  await sql`create trigger flow_search_change after update of search_text, deleted_at on flows
    when old.search_text <> new.search_text or old.deleted_at is not new.deleted_at begin
    delete from flow_search where rowid = old.no;
    insert into flow_search (rowid, text) select new.no, new.search_text where new.deleted_at is null; end`.execute(db)
  await sql`create trigger flow_search_remove after delete on flows when old.deleted_at is null begin
    delete from flow_search where rowid = old.no; end`.execute(db)
}
