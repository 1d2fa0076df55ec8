import { type QueryExecutorProvider, sql } from 'kysely'
import { engineOf } from '../engine.ts'

const types = {
  sqlite: { text: 'text', integer: 'integer' },
  postgres: { text: sql`text collate "C"`, integer: 'bigint' },
} as const

/** On every engine texts sort by their bytes, and whole numbers have 64 bits. */
export const columnTypes = (db: QueryExecutorProvider) => types[engineOf(db)]
