import { createInTurnByName } from './in-turn-by-name.ts'

/** Ids that are remembered to have been made for some request. */
const mostMade = 10_000

export type AmongKeys = ReturnType<typeof createAmongKeys>

/** What the stores of one server have in common: two keys may be of one account of the service, which tells nobody so. */
export const createAmongKeys = () => {
  const made = new Set<string>()
  let writes = 0

  return {
    /** By the id of a flow. */
    inTurn: createInTurnByName(),
    /** How many writes have ended: what was read before the last of them may be from before it. */
    writes: (): number => writes,
    noteWrite: (): void => void (writes += 1),
    /** Whether a flow was made for a request that came through this server. */
    isMade: (flowId: string): boolean => made.has(flowId),
    noteMade: (flowId: string): void => {
      made.add(flowId)
      if (made.size > mostMade) made.delete(made.keys().next().value!)
    },
  }
}
