const window = 60_000

/** Wrong keys a minute that people at one address may type. */
export const mostWrongKeys = 10

/**
 * The same for programs, of which one that is set up wrongly may ask for many things at once. A key of ours can't be
 * guessed at any rate; this keeps one that somebody thought up from being guessed.
 */
export const mostWrongKeysOfPrograms = 300

/** What is left of a quota after a request; `seconds` until it begins anew. */
export type Quota = { limit: number; remaining: number; exceeded: boolean; seconds: number }

/**
 * Counts requests by whoever sends them, `limit` in a minute. All minutes begin together, so that those who have gone
 * are forgotten with the minute and memory can't be filled.
 */
export const createQuotas = (limit: number, now: () => number = Date.now) => {
  let endsAt = 0
  let counts = new Map<string, number>()

  const begin = () => {
    if (now() < endsAt) return
    endsAt = now() + window
    counts = new Map()
  }

  return {
    take: (who: string): Quota => {
      begin()
      const count = (counts.get(who) ?? 0) + 1
      counts.set(who, count)
      const seconds = Math.ceil((endsAt - now()) / 1000)
      return { limit, remaining: Math.max(0, limit - count), exceeded: count > limit, seconds }
    },
    /** Takes a request back that turned out not to count. */
    giveBack: (who: string): void => {
      counts.set(who, Math.max(0, (counts.get(who) ?? 0) - 1))
    },
  }
}
