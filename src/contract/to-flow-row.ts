import type { FlowRow } from './flow-row.ts'
import type { Flow } from './flow.ts'

/** What a list shows of a flow. */
export const toFlowRow = ({ description, metadata, ...shown }: Flow): FlowRow => ({
  ...shown,
  description_mark: textMark(description),
  metadata_mark: textMark(metadata),
})

/**
 * The same for the same text, and as good as never for another. Server and browser make it alike, so that a row can be
 * held against a whole flow. It is no guard against somebody who looks for two texts with one mark.
 */
export const textMark = (text: string | null): string => {
  if (text === null) return ''
  // FNV-1a, of UTF-16 units instead of bytes.
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.length}.${hash >>> 0}`
}
