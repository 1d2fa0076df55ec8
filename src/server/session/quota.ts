const window = 60_000

/** Wrong keys a minute from one address. */
export const mostWrongKeys = 10

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
