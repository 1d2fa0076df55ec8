import type { Author } from '../../contract/author.ts'

/** Who did something, as the tables keep it; null where nobody is known to have. */
export const toAuthor = (row: { author_id: string | null; author_name: string | null }): Author | null =>
  row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? '' }
