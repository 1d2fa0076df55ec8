/**
 * Lets work on one name begin when all before it has ended: between a flow's being read and written, nothing else that
 * goes through this server comes in between.
 */
export const createInTurnByName = () => {
  const last = new Map<string, Promise<unknown>>()

  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name) ?? Promise.resolve()
    const result = before.then(work, work)
    last.set(name, result)
    try {
      return await result
    } finally {
      if (last.get(name) === result) last.delete(name)
    }
  }
}
