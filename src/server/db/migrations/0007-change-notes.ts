import type { Migration } from 'kysely/migration'
import { createChangeNotes } from '../sqlite/change-notes.ts'

export const changeNotes: Migration = { up: createChangeNotes }
