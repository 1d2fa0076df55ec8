import { grouped } from '../measure.ts'

/** What was measured of one of those who are compared. */
export type Column = { name: string; numbers: Record<string, number> }

/** Rows are what is measured, with its unit. */
export const comparisonTable = (units: Record<string, string>, columns: Column[]): string => {
  const rows = Object.entries(units).map(([what, unit]) => [
    what,
    ...columns.map(({ numbers }) => `${grouped(numbers[what]!)} ${unit}`),
  ])
  const head = ['what', ...columns.map(({ name }) => name)]
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
