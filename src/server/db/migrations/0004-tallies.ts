import type { Migration } from 'kysely/migration'
import { perEngine } from '../engine.ts'
import * as postgres from '../postgres/tallies.ts'
import * as sqlite from '../sqlite/tallies.ts'

export const tallies: Migration = { up: perEngine({ sqlite: sqlite.createTallies, postgres: postgres.createTallies }) }
