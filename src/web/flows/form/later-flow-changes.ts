import { laterPart } from '../../ui/later-part.tsx'

/** Comes with the first save that had to wait for its line, once that is back. */
export const FlowChanges = laterPart(async () => (await import('./FlowChanges.tsx')).FlowChanges)
