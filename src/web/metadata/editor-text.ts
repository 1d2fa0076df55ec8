/** The text as a browser's text field holds it: every line ends with a line feed. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** Where an offset of the text lies once its lines end with line feeds. */
export const offsetWithLineFeeds = (text: string, offset: number): number => withLineFeeds(text.slice(0, offset)).length

const fewestRows = 10
const mostRows = 24
const columns = 80

/** How many rows to show the text in. The same for every surface, so that nothing moves when one replaces another. */
export const rowsFor = (text: string): number => {
  let rows = 0
  for (let at = 0; at <= text.length && rows < mostRows;) {
    const end = text.indexOf('\n', at)
    const length = (end < 0 ? text.length : end) - at
    rows += Math.max(1, Math.ceil(length / columns))
    at += length + 1
  }
  return Math.min(mostRows, Math.max(fewestRows, rows))
}

/** Where a caret goes when only the white space of a text has changed: behind the same character as before. */
export const caretAfterFormat = (before: string, caret: number, after: string): number => {
  const ink = before.slice(0, caret).replace(/\s/g, '').length
  let at = 0
  for (let seen = 0; seen < ink && at < after.length; at += 1) if (!/\s/.test(after[at]!)) seen += 1
  return at
}
