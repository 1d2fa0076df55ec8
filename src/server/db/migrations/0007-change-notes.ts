import type { Migration } from 'kysely/migration'
import { perEngine } from '../engine.ts'
import * as postgres from '../postgres/change-notes.ts'
import * as sqlite from '../sqlite/change-notes.ts'

export const changeNotes: Migration = {
  up: perEngine({ sqlite: sqlite.createChangeNotes, postgres: postgres.createChangeNotes }),
}
