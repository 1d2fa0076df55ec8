import { diffLines } from 'diff'
import { asLines } from './text-lines.ts'

/** Lines that were taken out, put in, or stayed; of a long stretch that stayed, only how many there are. */
export type LineChange = { kind: 'out' | 'in' | 'same'; text: string } | { kind: 'more'; count: number }

/** Lines shown around a change, so that one sees where it is. */
const around = 2

/** What changed between two texts, line by line. */
export const lineChanges = (before: string, after: string): LineChange[] => {
  const parts = diffLines(asLines(before), asLines(after))
  return parts.flatMap(({ value, added, removed }, index): LineChange[] => {
    const lines = value.replace(/\n$/, '').split('\n')
    const kind = added ? 'in' : removed ? 'out' : 'same'
    const shown = lines.map((text) => ({ kind, text }) as const)
    if (kind !== 'same') return shown
    const head = index === 0 ? 0 : around
    const tail = index === parts.length - 1 ? 0 : around
    const hidden = lines.length - head - tail
    if (hidden < 2) return shown
    return [...shown.slice(0, head), { kind: 'more', count: hidden }, ...shown.slice(lines.length - tail)]
  })
}
