/** The same numbers for the same seed, so that a round that fails can be had again (mulberry32). */
export const createRandom = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** A whole number from 0 up to, and without, the limit. */
    below: (limit: number): number => Math.floor(next() * limit),
    of: <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!,
    happens: (probability: number): boolean => next() < probability,
  }
}

export type Random = ReturnType<typeof createRandom>
