import { withLineFeeds } from './editor-text.ts'
import { formatJson } from './format-json.ts'

/** A text with its last line ended. One written in one line is laid out first, or all of it would be the change. */
export const asLines = (text: string): string => {
  const lines = withLineFeeds(text)
  return `${lines.includes('\n') ? lines : (formatJson(lines) ?? lines)}\n`
}
