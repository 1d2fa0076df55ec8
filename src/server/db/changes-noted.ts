/** So many changes are noted, of flows and of executions each; the next one takes the place of the oldest. */
export const changesNoted = 8192
