import type { Migration } from 'kysely/migration'
import { columnTypes } from './column-types.ts'

/** Who wrote what, kept in the transaction of the write. Of a flow it is the history, from which any version is made. */
export const audit: Migration = {
  async up(db) {
    const { text, integer, numbered } = columnTypes(db)
    await db.schema
      .createTable('audit_entries')
      .addColumn('no', integer, numbered)
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('author_id', text)
      .addColumn('author_name', text)
      .addColumn('action', text, (column) => column.notNull())
      .addColumn('flow_id', text)
      .addColumn('flow_version', integer)
      .addColumn('subject', text)
      .addColumn('changes', text)
      .execute()
    await db.schema
      .createIndex('audit_entries_by_flow')
      .on('audit_entries')
      .columns(['flow_id', 'flow_version'])
      .where('flow_id', 'is not', null)
      .execute()
  },
}
