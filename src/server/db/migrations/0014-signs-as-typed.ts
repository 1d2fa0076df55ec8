import { type RawBuilder, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { alike } from '../../../contract/fold-text.ts'

/** `cœur` is found by `coeur`, too, and `l’eau` by `l'eau`: texts that were folded before `foldText` did so. */
export const signsAsTyped: Migration = {
  async up(db) {
    const [name, text] = [folded('name_folded'), folded('search_text')]
    await sql`update flows set name_folded = ${name}, search_text = ${text} where search_text <> ${text}`.execute(db)
  },
}

const folded = (column: string): RawBuilder<string> =>
  alike.reduce<RawBuilder<string>>(
    (text, [character, typed]) => sql`replace(${text}, ${sql.lit(character)}, ${sql.lit(typed)})`,
    sql.ref(column),
  )
