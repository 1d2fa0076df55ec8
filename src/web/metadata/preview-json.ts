import { excerpt } from './excerpt.ts'
import type { JsonNode } from './read-json-tree.ts'

const most = 3

/** The first plain values of what is folded away, so that a person can tell one of many from another. */
export const previewJson = (node: JsonNode): string => {
  const values =
    node.kind === 'object' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : []
  return values
    .slice(0, 4 * most)
    .flatMap((value) =>
      (value.kind === 'text' || value.kind === 'number') && value.text.trim() ? [shorten(value.text)] : [],
    )
    .slice(0, most)
    .join(' · ')
}

const shorten = (text: string) => excerpt(text.slice(0, 200).replace(/\s+/g, ' ').trim())
