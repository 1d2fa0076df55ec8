import type { Migration } from 'kysely/migration'
import { createRevisions } from '../sqlite/revisions.ts'

export const revisions: Migration = { up: createRevisions }
