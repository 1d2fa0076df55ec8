import type { Migration } from 'kysely/migration'
import { columnTypes } from './column-types.ts'

/** What became of writes that passed to flows that are kept elsewhere, by their idempotency keys. */
export const passedWrites: Migration = {
  async up(db) {
    const { text } = columnTypes(db)
    await db.schema
      .createTable('passed_writes')
      .addColumn('account', text, (column) => column.notNull())
      .addColumn('key', text, (column) => column.notNull())
      .addColumn('digest', text, (column) => column.notNull())
      .addColumn('began_at', text, (column) => column.notNull())
      .addColumn('busy_until', text)
      .addColumn('outcome', text)
      .addColumn('made_flow_id', text)
      .addPrimaryKeyConstraint('passed_writes_key', ['account', 'key'])
      .execute()
    await db.schema.createIndex('passed_writes_by_age').on('passed_writes').columns(['account', 'began_at']).execute()
    await db.schema.createIndex('passed_writes_by_flow').on('passed_writes').column('made_flow_id').execute()
  },
}
