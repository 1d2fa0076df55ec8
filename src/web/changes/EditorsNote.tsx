import { laterPart } from '../ui/later-part.tsx'
import { whenIdle } from '../ui/use-when-idle.ts'

/** Says who else is editing a flow. Nobody knows that before the page has begun to listen, so it comes later. */
export const EditorsNote = laterPart(async () => (await import('./EditorsLine.tsx')).EditorsLine, whenIdle)
