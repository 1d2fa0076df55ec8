import { type Doing, type FieldSincePublished, type FlowContent, saidFields } from '../../contract/flow-history.ts'
import type { Changes } from '../audit/note.ts'

/** One step in the life of a flow. */
export type Step = Doing & { changes: Changes }

/** What became of a flow by the steps that led to it, the last first; its status aside, which is what one decides on. */
export const changesSince = (now: FlowContent, steps: Step[]): FieldSincePublished[] =>
  saidFields.flatMap((field) => {
    const ofField = steps.filter(({ changes }) => changes[field])
    const first = ofField.at(-1)
    if (!first) return []
    const before = first.changes[field]![0]
    const after = now[field]
    // Changed, and changed back.
    if (before === after) return []
    return [{ field, before, after, edits: lastOfEach(ofField) }]
  })

/** Each person once. */
const lastOfEach = (steps: Step[]): Doing[] => {
  const people = new Map<string | undefined, Doing>()
  for (const { at, by } of steps) if (!people.has(by?.id)) people.set(by?.id, { at, by })
  return [...people.values()]
}
