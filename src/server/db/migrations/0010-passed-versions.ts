import type { Migration } from 'kysely/migration'
import { columnTypes } from './column-types.ts'

/** What flows that are kept elsewhere were after each write that passed through this server. */
export const passedVersions: Migration = {
  async up(db) {
    const { text, integer } = columnTypes(db)
    await db.schema
      .createTable('passed_versions')
      .addColumn('flow_id', text, (column) => column.notNull())
      .addColumn('version', integer, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('author_id', text)
      .addColumn('author_name', text)
      .addColumn('action', text)
      .addColumn('content', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('passed_versions_key', ['flow_id', 'version'])
      .execute()
  },
}
