import { laterPart } from '../ui/later-part.tsx'

/** Comes with the first difference that is shown: hardly any edit of a flow meets another. */
export const LineDiff = laterPart(async () => (await import('./LineDiff.tsx')).LineDiff)
