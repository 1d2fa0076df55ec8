import type { Migration } from 'kysely/migration'
import { createTallies } from '../sqlite/tallies.ts'

export const tallies: Migration = { up: createTallies }
