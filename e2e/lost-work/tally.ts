/** Of so many tries at anything some are done. The rarest is to decide a conflict: there is one at every fourth try. */
const often = 50

/** How often each thing was tried, and how often it was done. */
export const createTally = () => {
  const tried: Record<string, number> = {}
  const done: Record<string, number> = {}
  const timesDone = (name: string) => done[name] ?? 0
  const isOften = (name: string) => (tried[name] ?? 0) >= often

  return {
    count: (name: string, isDone: boolean): void => {
      tried[name] = (tried[name] ?? 0) + 1
      if (isDone) done[name] = timesDone(name) + 1
    },
    done: timesDone,
    isOften,
    /** Throws where something was tried often and never done. */
    check: (): void => {
      const never = Object.keys(tried).filter((name) => isOften(name) && timesDone(name) === 0)
      if (never.length > 0) throw new Error(`Tried ${often} times and never done: ${never.join(', ')}`)
    },
    told: (): string =>
      Object.keys(tried)
        .map((name) => `${name} ${timesDone(name)} of ${tried[name]}`)
        .join(', '),
  }
}
