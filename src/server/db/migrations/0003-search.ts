import type { Migration } from 'kysely/migration'
import { perEngine } from '../engine.ts'
import * as postgres from '../postgres/search-index.ts'
import * as sqlite from '../sqlite/search-index.ts'

export const search: Migration = {
  up: perEngine({ sqlite: sqlite.createSearchIndex, postgres: postgres.createSearchIndex }),
}
