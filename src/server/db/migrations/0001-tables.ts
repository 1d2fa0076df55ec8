import type { Migration } from 'kysely/migration'
import { columnTypes } from './column-types.ts'

export const tables: Migration = {
  async up(db) {
    const { text, integer, numbered } = columnTypes(db)
    // The wide columns come last: a scan of the narrow ones before them needn't read what overflows to other pages.
    await db.schema
      .createTable('flows')
      .addColumn('no', integer, numbered)
      .addColumn('id', text, (column) => column.notNull().unique())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('name_folded', text, (column) => column.notNull())
      .addColumn('type', text, (column) => column.notNull())
      .addColumn('status', text, (column) => column.notNull())
      .addColumn('flow_executions_count', integer, (column) => column.notNull().defaultTo(0))
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('updated_at', text, (column) => column.notNull())
      .addColumn('version', integer, (column) => column.notNull().defaultTo(1))
      .addColumn('deleted_at', text)
      .addColumn('description', text)
      .addColumn('search_text', text, (column) => column.notNull())
      .addColumn('metadata', text, (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('executions')
      .addColumn('no', integer, numbered)
      .addColumn('id', text, (column) => column.notNull().unique())
      .addColumn('flow_no', integer, (column) => column.notNull().references('flows.no').onDelete('cascade'))
      .addColumn('direction', text)
      .addColumn('caller', text)
      .addColumn('callee', text)
      .addColumn('status', text, (column) => column.notNull())
      .addColumn('duration', integer)
      .addColumn('start_time', text)
      .addColumn('end_time', text)
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('updated_at', text, (column) => column.notNull())
      .addColumn('channel_id', text)
      .addColumn('flow_step', text)
      .addColumn('data', text)
      .execute()

    await db.schema
      .createTable('idempotency_keys')
      .addColumn('account', text, (column) => column.notNull())
      .addColumn('key', text, (column) => column.notNull())
      .addColumn('digest', text, (column) => column.notNull())
      .addColumn('response', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('idempotency_keys_primary', ['account', 'key'])
      .execute()
    await db.schema.createIndex('idempotency_keys_by_age').on('idempotency_keys').column('created_at').execute()

    await db.schema
      .createTable('access_keys')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('secret_hash', text, (column) => column.notNull().unique())
      .addColumn('abilities', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('last_used_at', text)
      .addColumn('revoked_at', text)
      .execute()

    await db.schema
      .createTable('sessions')
      .addColumn('token_hash', text, (column) => column.notNull().primaryKey())
      .addColumn('access_key_id', text, (column) => column.notNull().references('access_keys.id').onDelete('cascade'))
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('last_seen_at', text, (column) => column.notNull())
      .addColumn('expires_at', text, (column) => column.notNull())
      .execute()
    await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at').execute()
  },
}
