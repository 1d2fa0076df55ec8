/** Also how long a key may still work after another server on the same database has revoked it. */
const lifetime = 1000

/** Remembers for up to a second what was found, so that a busy client costs one look-up a second. Not what was missing. */
export const createRecall = <T>(now: () => number) => {
  let endsAt = 0
  let known = new Map<string, T>()

  const forget = () => {
    known = new Map()
    endsAt = now() + lifetime
  }

  return {
    /** Forgets everything, what is being looked up at this moment included. */
    forget,
    find: async (name: string, lookUp: () => Promise<T | null>): Promise<T | null> => {
      if (now() >= endsAt) forget()
      const remembered = known
      const found = remembered.get(name) ?? (await lookUp())
      if (found !== null) remembered.set(name, found)
      return found
    },
  }
}
