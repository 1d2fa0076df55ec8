import type { Migration } from 'kysely/migration'
import { perEngine } from '../engine.ts'
import * as postgres from '../postgres/indexes.ts'
import * as sqlite from '../sqlite/indexes.ts'

export const indexes: Migration = { up: perEngine({ sqlite: sqlite.createIndexes, postgres: postgres.createIndexes }) }
