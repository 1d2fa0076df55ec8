import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** `cœur` is found by `coeur`, too, and sorted there: `foldText` takes ligatures apart, and texts from before are folded anew. */
export const ligatures: Migration = {
  up: (db) =>
    sql`update flows set
      name_folded = replace(replace(name_folded, 'œ', 'oe'), 'æ', 'ae'),
      search_text = replace(replace(search_text, 'œ', 'oe'), 'æ', 'ae')
      where search_text like '%œ%' or search_text like '%æ%'`
      .execute(db)
      .then(() => {}),
}
