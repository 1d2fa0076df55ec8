import type { Migration } from 'kysely/migration'
import { createSearchIndex } from '../sqlite/search-index.ts'

export const search: Migration = { up: createSearchIndex }
