import type { Migration } from 'kysely/migration'
import { perEngine } from '../engine.ts'
import * as postgres from '../postgres/change-notes.ts'
import * as sqlite from '../sqlite/change-notes.ts'

/** A change of what a list only shows, made by hand past all that the server writes, is a change as well. */
export const textNotes: Migration = { up: perEngine({ sqlite: sqlite.noteTexts, postgres: postgres.noteTexts }) }
