import { asLines } from './text-lines.ts'

/** Characters beyond which nobody's page waits for the lines to be counted. */
const longest = 50_000

/**
 * How many lines were changed between two texts, without finding out which: a line that was only moved counts for
 * nothing, and neither does the comma after it. Null where the texts are too long to be counted in passing.
 */
export const countChangedLines = (before: string, after: string): number | null => {
  if (before.length > longest || after.length > longest) return null
  const left = new Map<string, number>()
  for (const line of linesOf(after)) left.set(line, (left.get(line) ?? 0) + 1)
  for (const line of linesOf(before)) left.set(line, (left.get(line) ?? 0) - 1)
  const counts = [...left.values()]
  // A line that was rewritten is one that went and one that came.
  return Math.max(sum(counts.filter((count) => count > 0)), -sum(counts.filter((count) => count < 0)))
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

const linesOf = (text: string): string[] =>
  asLines(text)
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')

/** How many lines a text of JSON has when it is laid out; none where it says nothing. */
export const countLines = (text: string): number => {
  const lines = linesOf(text)
  return lines.length === 1 && ['{}', '[]'].includes(lines[0]!) ? 0 : lines.length
}
