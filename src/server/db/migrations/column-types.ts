import { type ColumnDefinitionBuilder, type QueryExecutorProvider, sql } from 'kysely'
import { engineOf } from '../engine.ts'

const types = {
  sqlite: {
    text: 'text',
    integer: 'integer',
    // SQLite numbers its rows by itself.
    numbered: (column: ColumnDefinitionBuilder) => column.primaryKey(),
  },
  postgres: {
    text: sql`text collate "C"`,
    integer: 'bigint',
    numbered: (column: ColumnDefinitionBuilder) => column.primaryKey().generatedByDefaultAsIdentity(),
  },
} as const

/** On every engine texts sort by their bytes, and whole numbers have 64 bits; `numbered` counts the rows. */
export const columnTypes = (db: QueryExecutorProvider) => types[engineOf(db)]
