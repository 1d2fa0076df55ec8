import type { Migration } from 'kysely/migration'
import { columnTypes } from './column-types.ts'

const everything = '["read","write","publish"]'
const everythingNow = '["read","write","publish","manage_keys"]'

/**
 * Keys are managed by keys that may. Until now a key was made by the server when it started, or given to it as
 * FLOWS_API_KEY, and could do whatever there was to do; it still can, lest nobody could manage keys.
 */
export const manageKeys: Migration = {
  async up(db) {
    const { text } = columnTypes(db)
    for (const column of ['author_id', 'author_name'])
      await db.schema.alterTable('access_keys').addColumn(column, text).execute()
    await db.updateTable('access_keys').set({ abilities: everythingNow }).where('abilities', '=', everything).execute()
  },
}
