/** The chapters of the API, in the order in which they are read. */
export const tags = ['flows', 'executions', 'trash', 'history', 'changes', 'keys', 'session', 'server'] as const
export type Tag = (typeof tags)[number]
