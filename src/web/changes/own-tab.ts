import { newKey } from '../api/new-key.ts'

let name: string | undefined

/** What tells this tab from all others, as long as its page lives. */
export const ownTab = (): string => (name ??= newKey())
