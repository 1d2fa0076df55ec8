import type { Migration } from 'kysely/migration'
import { columnTypes } from './column-types.ts'

/** Which version a change brought back, where it did. */
export const restoredVersions: Migration = {
  async up(db) {
    const { integer } = columnTypes(db)
    for (const table of ['audit_entries', 'passed_versions'])
      await db.schema.alterTable(table).addColumn('restored_version', integer).execute()
  },
}
