import type { Migration } from 'kysely/migration'
import { perEngine } from '../engine.ts'
import * as postgres from '../postgres/revisions.ts'
import * as sqlite from '../sqlite/revisions.ts'

export const revisions: Migration = {
  up: perEngine({ sqlite: sqlite.createRevisions, postgres: postgres.createRevisions }),
}
