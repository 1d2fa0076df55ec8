import { laterPart } from './later-part.tsx'

/** An open menu, whose code comes when it is first needed. */
export const LaterMenu = laterPart(async () => (await import('./OpenMenu.tsx')).OpenMenu)
